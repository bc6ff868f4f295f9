/** Which times a request asks for. Pure. */
import {
  addDays,
  isZone,
  localDateSchema,
  startOfDay,
  toInstant,
  type Zone,
} from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduling/scheduler.ts';
import { ApiError } from './api-error.ts';

/** As in the query string. */
export interface SlotQuery {
  startDate?: string | undefined;
  endDate?: string | undefined;
  timezone?: string | undefined;
}

const DAY_MS = 86_400_000;
const MAX_DAYS = 92;

/**
 * Returns the span and the zone to show it in. Dates are whole days of that zone, the last one included; instants are
 * taken as they are.
 *
 * @param ownZone the agent's, where no other is asked for
 * @throws ApiError 400 that names the parameter
 */
export function readSlotQuery(query: SlotQuery, ownZone: Zone): { span: TimeSpan; zone: Zone } {
  const { startDate, endDate, timezone: zone = ownZone } = query;
  if (!startDate || !endDate) {
    throw invalid(
      'startDate and endDate are required query parameters',
      startDate ? 'endDate' : 'startDate',
    );
  }
  if (!isZone(zone))
    throw invalid('timezone has to be an IANA time zone like Europe/Berlin', 'timezone');
  const from = edge(startDate, zone, 'startDate');
  const to = edge(endDate, zone, 'endDate');
  if (to <= from) throw invalid('endDate has to be after startDate', 'endDate');
  if (to - from > (MAX_DAYS + 1) * DAY_MS) {
    throw new ApiError(400, 'range_too_long', `At most ${MAX_DAYS} days can be asked for.`, {
      field: 'endDate',
    });
  }
  return { span: { from: toInstant(from), to: toInstant(to) }, zone };
}

function edge(value: string, zone: Zone, field: 'startDate' | 'endDate'): number {
  const isOfOurTime = /^2\d{3}-/.test(value);
  if (isOfOurTime && localDateSchema.safeParse(value).success) {
    const day = field === 'endDate' ? addDays(value, 1) : value;
    return Date.parse(startOfDay(day, zone));
  }
  const at = Date.parse(value);
  const isInstant =
    isOfOurTime && /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(value) && Number.isFinite(at);
  if (!isInstant)
    throw invalid(
      `${field} has to be a date like 2027-03-01 or an instant like 2027-03-01T09:00:00Z`,
      field,
    );
  return at;
}

function invalid(message: string, field: string): ApiError {
  return new ApiError(400, 'invalid_request', message, { field });
}
