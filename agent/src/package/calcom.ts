import { createRequestBudget } from '../scheduling/budget.ts';
import { createCalcomScheduler } from '../scheduling/calcom/calcom-scheduler.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import { InCallCalendarError } from './calendar-error.ts';

export interface CalcomOptions {
  /** A key of Cal.com's API v2. It stays in this process. */
  apiKey: string;
  /** The event type that is booked; one of `eventTypeSlug` and `eventTypeId`. */
  eventTypeSlug?: string | undefined;
  eventTypeId?: number | undefined;
  /** Whose event type it is, where that is not the owner of the key. */
  username?: string | undefined;
  /** Of the API, with its version; `https://api.cal.com/v2` unless you host Cal.com yourself. */
  apiUrl?: string | undefined;
}

/** A {@link Scheduler} whose connections can be closed. */
export interface CalcomCalendar extends Scheduler {
  close: () => Promise<void>;
}

/**
 * Returns a calendar at Cal.com. Nothing is asked of it yet: a wrong key or event type is told by the first call.
 *
 * @throws InCallCalendarError without a key, an event type or a usable address
 */
export function calcom(options: CalcomOptions): CalcomCalendar {
  const { apiKey, eventTypeSlug = '', eventTypeId, username } = options;
  const apiUrl = options.apiUrl || 'https://api.cal.com/v2';
  // Such values often come from an environment, where any may be missing.
  if (!apiKey) {
    throw new InCallCalendarError(
      'bad_option',
      'calcom() has no apiKey: make one at Cal.com under Settings, Developer, API keys, and pass it.',
    );
  }
  if (eventTypeSlug === '' && eventTypeId === undefined) {
    throw new InCallCalendarError(
      'bad_option',
      'calcom() has no event type: pass eventTypeSlug, the last part of its link, or eventTypeId.',
    );
  }
  if (!URL.canParse(apiUrl) || !/^https?:/i.test(apiUrl)) {
    throw new InCallCalendarError(
      'bad_option',
      'The apiUrl of calcom() is no address: pass that of the API with its version, such as https://api.cal.com/v2.',
    );
  }
  const now = Date.now;
  return createCalcomScheduler({
    baseUrl: apiUrl,
    apiKey,
    eventTypeSlug,
    eventTypeId,
    username,
    now,
    budget: createRequestBudget({ now }),
  });
}
