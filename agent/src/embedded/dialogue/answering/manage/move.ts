/** Moving a booking: a new time is looked for as for a new one, and confirmed with an explicit yes. Pure. */
import { allowsRules } from '../../../../conversation/consent/allows.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { askAboutCondition, decisionOf } from '../decision.ts';
import { onTime } from '../on-time.ts';
import type { Reply } from '../reply.ts';
import { sceneOf } from '../scene.ts';
import type { Step, ToolCall } from '../state.ts';
import { askMove, moveDigest } from './ask-move.ts';
import { currentStart } from './current-start.ts';
import { leaveBookingAsItIs } from './leave.ts';

const BEGIN: ToolCall = { name: 'move_booking', args: { confirmed: false } };

/** Opens the calendar for another time of the booking in question; `wanted`: what was said of it already. */
export function beginMove(reply: Reply, wanted: string): Step {
  reply.set({ intent: 'move', misses: 0, offered: [], dates: null, readBack: null, wanted: '' });
  if (wanted !== '') return lookFor(wanted, reply, [BEGIN]);
  return reply.call([BEGIN]);
}

/** Looks for a time in the light of the booking that is moved: `an hour later` is later than that. */
export function lookFor(wanted: string, reply: Reply, before: readonly ToolCall[]): Step {
  reply.set({
    offered: [],
    focus: currentStart(reply.context, reply.state),
    asked: 'time',
    wanted: '',
  });
  const meaning = understand(wanted, {
    ...sceneOf(reply.state, reply.context),
    offers: [],
    asked: 'time',
  });
  return onTime(meaning, reply, before) ?? reply.call(before);
}

const STAYING = /\b(?:stay|stick) with\b/;

/** The answer to whether to move the booking. Null where the turn is none. */
export function answerMove(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  const { view } = reply.context;
  const { consent } = decisionOf(meaning, 'move', reply);
  if (acts.has('stop')) return leaveBookingAsItIs(reply);
  if (view.step !== 'confirming_move') return null;
  if (allowsRules(consent)) {
    // Another time was tapped in the meantime: the yes was not to that one.
    if (reply.state.readBack !== moveDigest(view))
      return askMove(reply.say('Something has changed in the meantime.')).done();
    if (!reply.state.lastSaid.includes('Shall I move it')) return askMove(reply).done();
    return reply.set({ misses: 0 }).call([{ name: 'move_booking', args: { confirmed: true } }]);
  }
  if (consent === 'wait') return reply.phrase('wait').done();
  if (consent === 'no' && STAYING.test(meaning.text)) return leaveBookingAsItIs(reply);
  const other = reference !== null && reference.kind !== 'that';
  if (time !== null || other) return null;
  if (consent !== 'no') return askAboutCondition(meaning, 'move', reply);
  return reply
    .set({ asked: 'time', focus: null })
    .release('Which time would you like instead? Or shall I leave it as it is?');
}
