import type { Instant } from '@in-call-calendar/shared';
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import type { CheckPhone } from '../../calendar/check-phones.ts';
import type { ConsentLedger } from '../consent/ledger.ts';
import type { CallHandOver } from '../hand-over/call-hand-over.ts';
import type { KeyPrompts } from '../keys/key-prompts.ts';
import type { TimeHandles } from './handles.ts';
import type { ToolArgs, ToolName, ToolResult } from './contract.ts';
import type { Words } from '../words/words.ts';

export interface ToolDeps {
  call: CalendarCall;
  /** The language that results are told in. */
  words: Words;
  handles: TimeHandles;
  /** Who has agreed to what: nothing is booked, moved or cancelled without it. */
  consent: Pick<ConsentLedger, 'decide'>;
  /** The attempt key for a booking of what is chosen now. */
  attemptFor: (start: Instant) => string;
  checkPhone: CheckPhone;
  /** The caller wants a person. */
  handOver: Pick<CallHandOver, 'ask'>;
  /** Called where goodbye is said, and nothing is on its way. */
  onGoodbye?: (() => void) | undefined;
  /** How long the booking tool waits for the calendar before it says that it is still checking, in ms. */
  bookPatienceMs: number;
  setTimer: (ms: number, run: () => void) => () => void;
  /** Called around the wait for a booking, so that its result is told once and not twice. */
  answering?: (on: boolean) => void;
  /** Of a caller on a telephone whose model does not name the keys by itself. */
  keys?: KeyPrompts | undefined;
  /** The number that the caller calls from; nothing where it is withheld, or there is no phone. */
  ownNumber?: string | undefined;
  /** Called once it is known in which zone the caller is. */
  onPlaced?: (() => void) | undefined;
}

export type Tools = { [T in ToolName]: (args: ToolArgs<T>) => Promise<ToolResult> };
