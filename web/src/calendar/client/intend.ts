/** What every press that goes to the agent is made of. */
import type { BrowserMethod, RequestOf, ResponseOf } from '@in-call-calendar/shared';
import type { Pending } from '../store/state.ts';

/** Calls that are answered with the snapshot after them. */
export type IntentMethod = {
  [M in BrowserMethod]: ResponseOf<M> extends { view: unknown } ? M : never;
}[BrowserMethod];

/** What is drawn until the answer comes. */
export type Tap = Pending extends infer P ? (P extends Pending ? Omit<P, 'id'> : never) : never;

/** Draws a tap at once and sends it. Resolves with whether the agent took it. */
export type Intend = <M extends IntentMethod>(
  tap: Tap,
  method: M,
  request: RequestOf<M>,
) => Promise<boolean>;
