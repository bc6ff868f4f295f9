import {
  addDays,
  epochMs,
  localDate,
  startOfDay,
  toInstant,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';
import type { z } from 'zod';
import type { SlotsOptions, TimeSpan } from '../scheduler.ts';
import type { Describe } from './describe.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { CalcomClient } from './http-client.ts';
import type { slotsSchema } from './schemas.ts';

/** Asks for whole local days, since Cal.com cuts slots at the edges of what is asked; then clips to the span. */
export async function requestSlots(
  client: CalcomClient,
  describe: Describe,
  span: TimeSpan,
  zone: Zone,
  options: SlotsOptions = {},
): Promise<Slot[]> {
  const { durationMinutes, movingUid, ...rest } = options;
  const { event } = await describe({ ...rest, anyAge: true });
  if (epochMs(span.to) <= epochMs(span.from)) return [];
  const { data } = await client.request(ENDPOINTS.slots, {
    query: {
      eventTypeId: event.id,
      ...wholeDays(span, zone, durationMinutes ?? event.durationMinutes),
      timeZone: zone,
      ...(durationMinutes !== undefined && event.durationOptions && { duration: durationMinutes }),
      ...(movingUid !== undefined && { bookingUidToReschedule: movingUid }),
    },
    options: rest,
  });
  return clipSlots(data, span);
}

/**
 * Returns start and end of the query. A slot must end before the end that is asked for, so the last day gets the length
 * of a slot on top. Ends at midnight UTC mean the end of that day at Cal.com: a millisecond less avoids it.
 */
export function wholeDays(
  span: TimeSpan,
  zone: Zone,
  minutes: number,
): { start: string; end: string } {
  const first = localDate(span.from, zone);
  const last = localDate(toInstant(epochMs(span.to) - 1), zone);
  const end = epochMs(startOfDay(addDays(last, 1), zone)) + minutes * 60_000 - 1;
  return { start: startOfDay(first, zone), end: toInstant(end) };
}

/** Returns the slots inside the span: ascending, one per instant, full ones left out. */
export function clipSlots(days: z.output<typeof slotsSchema>, span: TimeSpan): Slot[] {
  const from = epochMs(span.from);
  const to = epochMs(span.to);
  const byStart = new Map<number, Slot>();
  for (const { start, seatsRemaining } of Object.values(days).flat()) {
    const at = epochMs(start);
    if (at < from || at >= to || (seatsRemaining !== undefined && seatsRemaining <= 0)) continue;
    byStart.set(at, { start, ...(seatsRemaining !== undefined && { seatsLeft: seatsRemaining }) });
  }
  return [...byStart].sort(([a], [b]) => a - b).map(([, slot]) => slot);
}
