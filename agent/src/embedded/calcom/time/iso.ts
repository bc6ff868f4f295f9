import { DateTime } from 'luxon';
import { offsetAt } from './zone-offsets.ts';

const MINUTE_MS = 60_000;

/** Names that the Cal.com answers print as `Z`; every other zone gets a numeric offset, `Etc/UTC` included. */
const PRINTED_AS_Z = new Set(['utc', 'gmt']);

/** Parses ISO 8601 with an optional offset (UTC when absent). Returns epoch milliseconds, or `undefined`. */
export function parseInstant(text: string): number | undefined {
  const parsed = DateTime.fromISO(text, { zone: 'utc' });
  return parsed.isValid ? parsed.toMillis() : undefined;
}

/** An instant as Cal.com prints it: milliseconds always, `Z` without a zone, otherwise local time with offset. */
export function formatInstant(epochMs: number, timeZone?: string): string {
  if (timeZone === undefined || PRINTED_AS_Z.has(timeZone.toLowerCase())) {
    return new Date(epochMs).toISOString();
  }
  const offset = offsetAt(timeZone, epochMs);
  const local = new Date(epochMs + offset).toISOString();
  return local.slice(0, -1) + offsetSuffix(offset);
}

/** Prints a local day (days since 1970-01-01) as `YYYY-MM-DD`. */
export function formatDay(localDay: number): string {
  return new Date(localDay * 86_400_000).toISOString().slice(0, 10);
}

/** Parses `YYYY-MM-DD` into days since 1970-01-01, or `undefined` when there is no such day. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || formatDay(ms / 86_400_000) !== text) return undefined;
  return ms / 86_400_000;
}

function offsetSuffix(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
