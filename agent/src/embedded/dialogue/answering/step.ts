/** One step of the dialogue: what was said, what a tool answered, or what happened, to words and tool calls. Pure. */
import type { CallContext } from '../contract.ts';
import { afterTool } from './after-tool.ts';
import { shownBooking } from './manage/current-start.ts';
import { respondTo } from './respond-to.ts';
import { onFact } from './on-fact.ts';
import { Reply } from './reply.ts';
import type { DialogueInput, DialogueState, Step } from './state.ts';
import { selectedOf, spokenStart } from './view.ts';

/** Never throws on any text; a user turn always ends in words or a tool call. */
export function step(state: DialogueState, input: DialogueInput, context: CallContext): Step {
  switch (input.kind) {
    case 'user': {
      const fresh: DialogueState = {
        ...state,
        modality: input.modality,
        queue: [],
        steps: 0,
        preface: '',
        pending: { kind: 'continue' },
        passed: { ...state.passed, turns: state.passed.turns + 1 },
      };
      return respondTo(
        input.text,
        new Reply(noted(forgetUnheard(fresh, input, context), context), context),
      );
    }
    case 'tool':
      return afterTool(input.name, input.result, new Reply(state, context));
    case 'fact':
      return duringTurn(state, onFact(input.fact, new Reply({ ...state, preface: '' }, context)));
  }
}

/** A fact that comes while a tool is at work does not end the turn that called it. */
function duringTurn({ queue, preface, pending, steps }: DialogueState, told: Step): Step {
  return { ...told, state: { ...told.state, queue, preface, pending, steps } };
}

/** The booking on the card is the one in question, also once the calendar is closed. */
function noted(state: DialogueState, { view }: CallContext): DialogueState {
  if (view.step !== 'booked') return state;
  return { ...state, atHand: shownBooking(view)?.start ?? null };
}

/** A read-back that was cut off before the time was said has not been heard: it is given again before booking. */
function forgetUnheard(
  state: DialogueState,
  { cutOff }: Extract<DialogueInput, { kind: 'user' }>,
  context: CallContext,
): DialogueState {
  const selected = selectedOf(context.view);
  if (cutOff === undefined || state.asked !== 'book' || selected === null) return state;
  const time = spokenStart(selected, context);
  return cutOff.heard.includes(time) ? state : { ...state, readBack: null };
}
