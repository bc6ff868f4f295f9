import { addDays, localDate, startOfDay, toInstant } from '@in-call-calendar/shared';
import { toSchedulingError, type SchedulingError } from './errors.ts';
import type { EventType, RequestOptions, Scheduler } from './scheduler.ts';

/** One thing that a check has found. Texts are for the operator and hold no secrets. */
export interface Finding {
  level: 'ok' | 'warning' | 'error';
  /** Stable, for programs. */
  code: string;
  message: string;
  /** What to do about it. */
  advice?: string;
}

export interface CheckDeps {
  scheduler: Pick<Scheduler, 'describe' | 'slots'> & {
    /** Slugs of the event types that the key can book. */
    eventTypeSlugs?: (options?: RequestOptions) => Promise<string[]>;
  };
  eventTypeSlug: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Days in which an event type should have a free time. */
const DAYS = 30;

/** Asks the provider what a call will need, without changing anything there. Never throws. */
export async function checkScheduler(deps: CheckDeps): Promise<Finding[]> {
  let event: EventType;
  try {
    event = await deps.scheduler.describe({ priority: 'background' });
  } catch (error) {
    return [await explain(toSchedulingError(error), deps)];
  }
  return [
    {
      level: 'ok',
      code: 'event_type',
      message: `"${event.title}" (${event.slug}), ${event.durationMinutes} minutes with ${event.hostName}, ${event.hostZone}.`,
    },
    ...policies(event),
    await freeTimes(event, deps),
  ];
}

/** True when calls can book. */
export function isUsable(findings: readonly Finding[]): boolean {
  return findings.every(({ level }) => level !== 'error');
}

function policies(event: EventType): Finding[] {
  const findings: Finding[] = [];
  if (event.price > 0) {
    findings.push({
      level: 'error',
      code: 'paid',
      message: 'This event type has to be paid for, and a call takes no payments.',
      advice: `Set CAL_EVENT_TYPE_SLUG to a free event type. Paid ones are booked on ${event.bookingUrl || 'their own page'}.`,
    });
  }
  if (event.unaskable) {
    findings.push({
      level: 'error',
      code: 'unaskable_questions',
      message: `Required questions that a call cannot ask: ${event.unaskable.join(', ')}.`,
      advice: 'Make them optional in Cal.com under Event type > Advanced > Booking questions.',
    });
  }
  if (event.needsConfirmation) {
    findings.push({
      level: 'warning',
      code: 'needs_confirmation',
      message: 'Bookings are only requests until the host confirms them; callers are told so.',
      advice:
        'Switch off "Requires confirmation" in Cal.com if calls are to end with a fixed appointment.',
    });
  }
  return findings;
}

async function freeTimes(event: EventType, { scheduler, now }: CheckDeps): Promise<Finding> {
  const from = toInstant(now());
  const to = startOfDay(addDays(localDate(from, event.hostZone), DAYS), event.hostZone);
  try {
    const slots = await scheduler.slots({ from, to }, event.hostZone, { priority: 'background' });
    const [first] = slots;
    if (first) {
      return {
        level: 'ok',
        code: 'slots',
        message: `${slots.length} free times in the next ${DAYS} days, the first on ${first.start}.`,
      };
    }
    return {
      level: 'error',
      code: 'no_availability',
      message: `There is no free time in the next ${DAYS} days.`,
      advice:
        'Look in Cal.com at the working hours, the booking window, the minimum notice and the calendars connected to this event type.',
    };
  } catch (error) {
    const { kind, message } = toSchedulingError(error);
    return {
      level: 'error',
      code: 'slots_failed',
      message: `Free times cannot be read: ${message}.`,
      advice:
        kind === 'rate_limited'
          ? 'Wait a minute and check again.'
          : 'Check again; if it stays, CAL_API_URL may not speak slots version 2024-09-04.',
    };
  }
}

async function explain(error: SchedulingError, deps: CheckDeps): Promise<Finding> {
  const level = 'error';
  switch (error.kind) {
    case 'unauthorized':
      return {
        level,
        code: 'key_refused',
        message: 'Cal.com does not accept CAL_API_KEY.',
        advice:
          'Make a new key in Cal.com under Settings > Developer > API keys and copy it whole, with its cal_ prefix. Accounts of cal.eu need CAL_API_URL of cal.eu.',
      };
    case 'not_found':
      return {
        level,
        ...(deps.eventTypeSlug === ''
          ? { code: 'slug_missing', message: 'CAL_EVENT_TYPE_SLUG is not set.' }
          : {
              code: 'event_type_unknown',
              message: `This account has no event type with the slug "${deps.eventTypeSlug}".`,
            }),
        advice: await suggestSlugs(deps),
      };
    case 'rate_limited':
      return {
        level,
        code: 'rate_limited',
        message: 'Too many requests with this key at the moment.',
        advice: 'Wait a minute and check again; look for other programs that use the same key.',
      };
    case 'unavailable':
      return {
        level,
        code: 'unreachable',
        message: `Cal.com cannot be reached: ${error.message}.`,
        advice: 'Check CAL_API_URL and the network; status.cal.com tells of outages.',
      };
    case 'not_allowed':
      return {
        level,
        code: 'not_allowed',
        message: 'The key may not read this account or event type.',
        advice: 'Use a key of the account that owns the event type.',
      };
    case 'bad_response':
    case 'slot_taken':
    case 'out_of_window':
    case 'invalid_details':
    case 'limit_reached':
    case 'unknown_outcome':
      return {
        level,
        code: 'not_calcom',
        message: `What answers there is not understood: ${error.message}.`,
        advice: 'CAL_API_URL must be the base of the Cal.com API v2, like https://api.cal.com/v2.',
      };
  }
}

async function suggestSlugs({ scheduler }: CheckDeps): Promise<string> {
  const advice = 'Set CAL_EVENT_TYPE_SLUG to the last part of the booking page’s address';
  try {
    const slugs = (await scheduler.eventTypeSlugs?.({ priority: 'background' })) ?? [];
    return slugs.length > 0 ? `${advice}; there are: ${slugs.join(', ')}.` : `${advice}.`;
  } catch {
    return `${advice}.`;
  }
}
