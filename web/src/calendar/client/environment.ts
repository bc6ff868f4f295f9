/** What the client takes from the page, passed in so that tests need none of it. */
import type { Answer, ClientSnapshot, RequestOf } from '@in-call-calendar/shared';
import type { RpcLine } from '../rpc/calendar-peer.ts';

/** A line that also tells when it changes. */
export interface CalendarLine extends RpcLine {
  connected: () => boolean;
  onChange: (listener: () => void) => () => void;
}

/** Where typed values outlive a reload of the page. */
export interface FormMemory {
  load: () => Readonly<Record<string, Answer>>;
  save: (values: Readonly<Record<string, Answer>>) => void;
}

/** Where the calendar on the screen outlives a reload, for an agent that takes the call over meanwhile. */
export interface ClaimsMemory {
  /** What is kept of this call's calendar; null for nothing. */
  load: () => ClientSnapshot | null;
  save: (known: ClientSnapshot) => void;
}

export interface CalendarEnvironment {
  line: CalendarLine;
  /** Epoch milliseconds. */
  now: () => number;
  /** Calls back once after `ms` milliseconds; the returned function calls it off. */
  after: (ms: number, callback: () => void) => () => void;
  /** The person's zone, clock and language. */
  reading: RequestOf<'calendar.sync'>;
  memory: FormMemory;
  claims?: ClaimsMemory;
  /** A new random id of 8 to 64 characters. */
  newId: () => string;
}
