/**
 * Calls in from the browser. Every one is checked (sender, size, rate, shape), turned into an intent, and
 * answered with the snapshot after it, or with an RpcFault that may be shown as it is.
 */
import {
  decode,
  encode,
  hasArrived,
  protocol,
  RpcFault,
  type BrowserMethod,
  type CalendarView,
  type ClientSnapshot,
  type Press,
  type RequestOf,
  type ResponseOf,
} from '@in-call-calendar/shared';
import type { z } from 'zod';
import type { CalendarCall } from '../calendar/calendar-call.ts';
import { plainText } from '../calendar/answers.ts';
import { checkPhones, type CheckPhone } from '../calendar/check-phones.ts';
import type { CalendarWords, RequestRefusal } from '../calendar/calendar-words.ts';
import type { CalendarEvent } from '../calendar/state.ts';
import type { Log } from '../runtime/log.ts';
import { fitAnswer } from './fit-answer.ts';

export interface CalendarRpcOptions {
  call: CalendarCall;
  /** Identity of the caller this call belongs to; null while nobody is linked. */
  caller: () => string | null;
  /** Takes one call from the sender's allowance; false when there is none left. */
  admit: () => boolean;
  /** The attempt key for a booking of what is chosen now. */
  attemptFor: (start: string) => string;
  /** Checks a phone number; a good one comes back in international form. */
  checkPhone: CheckPhone;
  /** The language of refusals. */
  words: CalendarWords;
  /** Notified of what the caller does on the page. */
  activity?: { touched(): void; focused(field: string | null): void };
  enabled: boolean;
  /** Called with each sync: what a page knew of the calendar from another agent, where it knew one. */
  takeover: (known: ClientSnapshot | undefined) => void;
  log: Pick<Log, 'warn'>;
}

export interface IncomingCall {
  callerIdentity: string;
  payload: string;
}

/** The contract by method, so that request and handler of a method go together. */
const CONTRACT: { [M in BrowserMethod]: { request: z.core.$ZodType<RequestOf<M>> } } = protocol;

type Handler = (incoming: IncomingCall) => string;

/** Returns the handlers by method name. Each returns the answer's text, and throws nothing but RpcFault. */
export function createCalendarRpc(options: CalendarRpcOptions): Record<BrowserMethod, Handler> {
  const { call, words } = options;
  const attempts = new Set<string>();
  let accounted = '';

  const refused = (reason: RequestRefusal): RpcFault => RpcFault.of(reason, words.request(reason));

  const intent = (event: CalendarEvent): { view: CalendarView } => {
    const { view, refusal } = call.dispatch(event);
    if (refusal) throw RpcFault.of(refusal.kind, words.refusal(refusal, view.event));
    return { view };
  };

  /** A confirmation: the same attempt again is answered without doing anything. */
  const once = (attempt: string, event: CalendarEvent): { view: CalendarView } => {
    if (attempts.has(attempt)) return { view: call.view() };
    const answer = intent(event);
    attempts.add(attempt);
    return answer;
  };

  /** Tells what became of a press whose answer was lost; once for each. */
  const account = (press: Press): void => {
    const key = JSON.stringify(press);
    if (key === accounted) return;
    accounted = key;
    const arrived = hasArrived(press, call.view());
    call.dispatch({ type: 'unanswered', press: press.kind, arrived });
  };

  const guarded = <M extends BrowserMethod>(
    method: M,
    handle: (request: RequestOf<M>) => ResponseOf<M>,
  ): Handler => {
    return (incoming) => {
      const caller = options.caller();
      if (incoming.callerIdentity !== caller) {
        // While nobody is linked, the caller's own page asks as well.
        if (caller !== null) options.log.warn({ method }, 'call from a stranger refused');
        throw refused('forbidden');
      }
      if (!options.admit()) {
        throw refused('rate_limited');
      }
      const decoded = decode(CONTRACT[method].request, incoming.payload);
      if (!decoded.ok) {
        options.log.warn({ method, reason: decoded.reason, detail: decoded.detail }, 'bad request');
        throw refused(decoded.reason === 'too_large' ? 'too_large' : 'bad_request');
      }
      // The page asks for these by itself.
      if (method !== 'calendar.sync' && method !== 'calendar.slots') options.activity?.touched();
      try {
        return encode(handle(decoded.value));
      } catch (error) {
        if (error instanceof RpcFault) throw error;
        options.log.warn({ method, error }, 'call failed');
        throw refused('internal');
      }
    };
  };

  return {
    'calendar.sync': guarded('calendar.sync', (request) => {
      const { known, unanswered, ...reading } = request;
      // What an agent before this one was asked is looked up by the takeover.
      const isOwn = known === undefined || known.epoch === call.state().epoch;
      call.dispatch({ type: 'timezone', ...reading });
      options.takeover(known);
      if (unanswered && isOwn) account(unanswered);
      return {
        view: call.view(),
        availability: fitAnswer(call.slots(call.state().window)),
        enabled: options.enabled,
      };
    }),
    'calendar.open': guarded('calendar.open', (request) =>
      intent({ type: 'open', by: 'touch', ...request }),
    ),
    'calendar.length': guarded('calendar.length', ({ minutes }) =>
      intent({ type: 'length', by: 'touch', minutes }),
    ),
    'calendar.close': guarded('calendar.close', () => intent({ type: 'close', by: 'touch' })),
    'calendar.slots': guarded('calendar.slots', (window) => fitAnswer(call.slots(window))),
    'calendar.select': guarded('calendar.select', ({ start, repeat }) =>
      intent({ type: 'select', by: 'touch', start, repeat, slots: call.allSlots() }),
    ),
    'calendar.release': guarded('calendar.release', () => intent({ type: 'release', by: 'touch' })),
    'calendar.details': guarded('calendar.details', ({ values }) =>
      intent({
        type: 'details',
        by: 'touch',
        ...checkPhones(values, call.state().event?.fields ?? [], options.checkPhone),
      }),
    ),
    'calendar.book': guarded('calendar.book', ({ attempt, start }) => {
      const order = {
        type: 'book',
        by: 'touch',
        start,
        attempt: options.attemptFor(start),
      } as const;
      return once(attempt, order);
    }),
    'calendar.find': guarded('calendar.find', (request) =>
      intent({ type: 'find', by: 'touch', ...request }),
    ),
    'calendar.reschedule': guarded('calendar.reschedule', (request) => {
      if (!('start' in request)) return intent({ type: 'move', by: 'touch', uid: request.uid });
      const { uid, start, attempt } = request;
      return once(attempt, { type: 'reschedule', by: 'touch', uid, start });
    }),
    'calendar.cancel': guarded('calendar.cancel', ({ uid, attempt, reason }) =>
      once(attempt, { type: 'cancel', by: 'touch', uid, why: reason && plainText(reason) }),
    ),
    'calendar.timezone': guarded('calendar.timezone', (request) =>
      intent({ type: 'timezone', ...request }),
    ),
    'calendar.focus': guarded('calendar.focus', ({ field }) => {
      options.activity?.focused(field);
      return { view: call.view() };
    }),
  };
}
