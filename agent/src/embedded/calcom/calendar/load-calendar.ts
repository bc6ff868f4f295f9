import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Calendar } from './calendar.ts';
import { calendarSchema } from './calendar-schema.ts';
import type { CalendarFile } from './calendar-schema.ts';
import { eventTypeId, settleEventType } from './event-type.ts';
import type { EventType } from './event-type.ts';

const DEFAULT_FILE = fileURLToPath(new URL('default-calendar.json', import.meta.url));
const HOST_ID = 7;
const SCHEDULE_ID = 3;

/** A calendar file that cannot be used. The message names the file, each field, and what to write instead. */
export class CalendarFileError extends Error {
  override readonly name = 'CalendarFileError';
}

/**
 * Reads and checks a calendar file.
 *
 * @throws CalendarFileError when the file is missing, is not JSON, or has fields that are wrong.
 */
export function loadCalendar(file: string): Calendar {
  return buildCalendar(readCalendarFile(file), file);
}

/** The built-in calendar: New York office hours, one event type for each thing an event type can be. */
export function defaultCalendar(): Calendar {
  return loadCalendar(DEFAULT_FILE);
}

function buildCalendar(given: CalendarFile, file: string): Calendar {
  const builtIn = file === DEFAULT_FILE ? given : readCalendarFile(DEFAULT_FILE);
  const eventTypes = settleAll(given.eventTypes ?? builtIn.eventTypes ?? [], file);
  const bookings = given.bookings ?? [];
  for (const [i, booking] of bookings.entries()) {
    if (booking.eventType !== undefined && !eventTypes.some((t) => t.slug === booking.eventType)) {
      const known = eventTypes.map((type) => type.slug).join(', ');
      throw new CalendarFileError(
        `${file}: bookings[${i}].eventType: there is no event type "${booking.eventType}"; write one of: ${known}`,
      );
    }
  }
  return {
    host: {
      id: HOST_ID,
      scheduleId: SCHEDULE_ID,
      name: given.host?.name ?? builtIn.host?.name ?? 'Host',
      email: given.host?.email ?? builtIn.host?.email ?? 'host@example.com',
      username: given.host?.username ?? builtIn.host?.username ?? 'host',
      weekStart: given.host?.weekStart ?? builtIn.host?.weekStart ?? 'Sunday',
      timeFormat: given.host?.timeFormat ?? builtIn.host?.timeFormat ?? 12,
      timeZone: given.timeZone ?? builtIn.timeZone ?? 'UTC',
    },
    openingHours: given.openingHours ?? builtIn.openingHours ?? {},
    closed: given.closed ?? [],
    eventTypes,
    bookings,
  };
}

function settleAll(inputs: NonNullable<CalendarFile['eventTypes']>, file: string): EventType[] {
  const ids = new Set(inputs.flatMap((input) => input.id ?? []));
  const slugs = new Set<string>();
  return inputs.map((input, i) => {
    if (slugs.has(input.slug)) {
      throw new CalendarFileError(
        `${file}: eventTypes[${i}].slug: "${input.slug}" is used twice; give each event type its own slug`,
      );
    }
    slugs.add(input.slug);
    const id = input.id ?? eventTypeId(input.slug, ids);
    ids.add(id);
    return settleEventType(id, input, {
      openingHours: input.openingHours,
      timeZone: input.timeZone,
    });
  });
}

function readCalendarFile(file: string): CalendarFile {
  const parsed = calendarSchema.safeParse(parseJson(readText(file), file));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${describe(issue)}`);
  throw new CalendarFileError([`${file}: the calendar cannot be used:`, ...lines].join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CalendarFileError(`${file}: cannot be read; check the path and the rights`, {
      cause,
    });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CalendarFileError(`${file}: not valid JSON: ${reason}`, {
      cause,
    });
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const field = issue.path.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : `${path}${path && '.'}${String(key)}`,
    '',
  );
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => (field === '' ? key : `${field}.${key}`));
    return `${names.join(', ')}: there is no such field; check its spelling or remove it`;
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    const inner = nearest.map((part) => describe({ ...part, path: [...issue.path, ...part.path] }));
    if (inner.length > 0) return inner.join('; ');
  }
  return `${field || 'file'}: ${issue.message}`;
}
