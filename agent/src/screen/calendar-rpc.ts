/**
 * Calls in from the browser. Every one is checked (sender, size, rate, shape), turned into an intent, and
 * answered with the snapshot after it, or with a CalendarError that may be shown as it is.
 */
import {
  decode,
  encode,
  protocol,
  type BrowserMethod,
  type CalendarView,
  type KnownCalendar,
} from '@in-call-calendar/shared';
import type { z } from 'zod';
import type { CalendarCall } from '../call/calendar-call.ts';
import { plainText } from '../call/plain-text.ts';
import { checkPhones, type CheckPhone } from '../call/check-phones.ts';
import type { CallEvent } from '../call/state.ts';
import { CalendarError } from './calendar-error.ts';

export interface CalendarRpcOptions {
  call: CalendarCall;
  /** Identity of the caller this call belongs to; null while nobody is linked. */
  caller: () => string | null;
  /** Takes one call from the sender's allowance; false when there is none left. */
  admit: () => boolean;
  /** The attempt key for a booking of what is chosen now. */
  attemptFor: (start: string) => string;
  /** Checks a phone number; the refusal is a sentence, the value is in international form. */
  checkPhone: CheckPhone;
  enabled: boolean;
  /** Told with each sync what a page knew of the calendar from another agent, where it knew one. */
  takeOver: (known: KnownCalendar | undefined) => void;
  log: { warn(fields: object, message: string): void };
}

export interface IncomingCall {
  callerIdentity: string;
  payload: string;
}

type Handler = (incoming: IncomingCall) => string;

/** Handlers by method name. Each returns the answer's text; they throw nothing but CalendarError. */
export function createCalendarRpc(options: CalendarRpcOptions): Record<BrowserMethod, Handler> {
  const { call } = options;
  const attempts = new Set<string>();

  const intent = (event: CallEvent): { view: CalendarView } => {
    const { view, refusal } = call.dispatch(event);
    if (refusal) throw new CalendarError(refusal.kind, refusal.message);
    return { view };
  };

  /** A confirmation: the same attempt again is answered without doing anything. */
  const once = (attempt: string, event: CallEvent): { view: CalendarView } => {
    if (attempts.has(attempt)) return { view: call.view() };
    const answer = intent(event);
    attempts.add(attempt);
    return answer;
  };

  const guarded = <S extends z.ZodType, R>(
    method: BrowserMethod,
    contract: { request: S; response: z.ZodType<R> },
    handle: (request: z.output<S>) => R,
  ): Handler => {
    return (incoming) => {
      if (incoming.callerIdentity !== options.caller()) {
        options.log.warn({ method }, 'call from a stranger refused');
        throw new CalendarError('forbidden', 'This calendar belongs to another caller.');
      }
      if (!options.admit()) {
        throw new CalendarError('rate_limited', 'Too many requests at once. Please wait a moment.');
      }
      const decoded = decode(contract.request, incoming.payload);
      if (!decoded.ok) {
        options.log.warn({ method, reason: decoded.reason, detail: decoded.detail }, 'bad request');
        throw decoded.reason === 'too_large'
          ? new CalendarError('too_large', 'That is too much text at once.')
          : new CalendarError('bad_request', 'The calendar did not understand the page.');
      }
      try {
        return encode(handle(decoded.value));
      } catch (error) {
        if (error instanceof CalendarError) throw error;
        options.log.warn({ method, error }, 'call failed');
        throw new CalendarError('internal', 'Something went wrong here. Please try again.');
      }
    };
  };

  return {
    'calendar.sync': guarded('calendar.sync', protocol['calendar.sync'], (request) => {
      const { known, ...reading } = request;
      call.dispatch({ type: 'timezone', ...reading });
      options.takeOver(known);
      return {
        view: call.view(),
        availability: call.slots(call.state().window),
        enabled: options.enabled,
      };
    }),
    'calendar.open': guarded('calendar.open', protocol['calendar.open'], (request) =>
      intent({ type: 'open', by: 'touch', ...request }),
    ),
    'calendar.close': guarded('calendar.close', protocol['calendar.close'], () =>
      intent({ type: 'close', by: 'touch' }),
    ),
    'calendar.slots': guarded('calendar.slots', protocol['calendar.slots'], (window) =>
      call.slots(window),
    ),
    'calendar.select': guarded(
      'calendar.select',
      protocol['calendar.select'],
      ({ start, repeat }) =>
        intent({ type: 'select', by: 'touch', start, repeat, slots: call.allSlots() }),
    ),
    'calendar.release': guarded('calendar.release', protocol['calendar.release'], () =>
      intent({ type: 'release', by: 'touch' }),
    ),
    'calendar.details': guarded('calendar.details', protocol['calendar.details'], ({ values }) =>
      intent({
        type: 'details',
        by: 'touch',
        ...checkPhones(values, call.state().event?.fields ?? [], options.checkPhone),
      }),
    ),
    'calendar.book': guarded('calendar.book', protocol['calendar.book'], ({ attempt, start }) => {
      const order = {
        type: 'book',
        by: 'touch',
        start,
        attempt: options.attemptFor(start),
      } as const;
      return once(attempt, order);
    }),
    'calendar.find': guarded('calendar.find', protocol['calendar.find'], (request) =>
      intent({ type: 'find', by: 'touch', ...request }),
    ),
    'calendar.reschedule': guarded(
      'calendar.reschedule',
      protocol['calendar.reschedule'],
      (request) => {
        if (!('start' in request)) return intent({ type: 'move', by: 'touch', uid: request.uid });
        const { uid, start, attempt } = request;
        return once(attempt, { type: 'reschedule', by: 'touch', uid, start });
      },
    ),
    'calendar.cancel': guarded(
      'calendar.cancel',
      protocol['calendar.cancel'],
      ({ uid, attempt, reason }) =>
        once(attempt, { type: 'cancel', by: 'touch', uid, why: reason && plainText(reason) }),
    ),
    'calendar.timezone': guarded('calendar.timezone', protocol['calendar.timezone'], (request) =>
      intent({ type: 'timezone', ...request }),
    ),
  };
}
