/** The dialogue of one call: keeps its state, and reads the calendar again at every step. */
import type { CallContext, CallerTurn, Fact, ToolName, ToolResult } from '../contract.ts';
import type { GreetingOptions } from '../../../voice/voice-models.ts';
import type { Instant } from '@in-call-calendar/shared';
import { greeting, resume } from './greeting.ts';
import { Reply } from './reply.ts';
import { INITIAL_STATE, type DialogueState, type Step } from './state.ts';
import { choicesOf } from './scene.ts';
import { step } from './step.ts';

export interface Dialogue {
  /** First words of the call, or of a call that was cut off. */
  greet(options?: GreetingOptions): string;
  /** A turn of the caller; `cutOff` when the reply before it was, `heard` being what came through. */
  respondTo(turn: CallerTurn, cutOff?: { heard: string }): Step;
  /** A tool has answered. */
  toolAnswered(name: ToolName, result: ToolResult): Step;
  /** Words about something that happened on the screen; null to stay quiet. */
  onFact(fact: Fact): string | null;
  /** The times that the last question offers, in the order they were named. */
  choices(): readonly Instant[];
  /** The state as it is, to come back to with {@link restore}. */
  state(): DialogueState;
  restore(state: DialogueState): void;
}

export function createDialogue({ context }: { context: () => CallContext }): Dialogue {
  let state = INITIAL_STATE;
  const take = (next: Step): Step => {
    state = next.state;
    return next;
  };
  return {
    greet({ resumed = false } = {}) {
      const now = context();
      return resumed ? take(resume(new Reply(state, now))).say : greeting(now);
    },
    respondTo(turn, cutOff) {
      const now = context();
      if (state.lastSaid === '') state = { ...state, lastSaid: greeting(now) };
      return take(step(state, { kind: 'user', ...turn, cutOff }, now));
    },
    toolAnswered: (name, result) => take(step(state, { kind: 'tool', name, result }, context())),
    onFact: (fact) => {
      const { say } = take(step(state, { kind: 'fact', fact }, context()));
      return say === '' ? null : say;
    },
    choices: () => choicesOf(state, context()),
    state: () => state,
    restore: (earlier) => {
      state = earlier;
    },
  };
}
