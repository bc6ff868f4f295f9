/** What follows a look-up, a move or a cancelling. Said as done only where the tool says that it is. Pure. */
import type { ToolResult } from '../../contract.ts';
import { repeatQuestion } from '../repeat-question.ts';
import { offer } from '../offer.ts';
import type { Reply } from '../reply.ts';
import type { Step } from '../state.ts';
import { selectedOf } from '../view.ts';
import { movingBooking, shownBooking } from './current-start.ts';
import { askMove } from './ask-move.ts';
import { askCancel } from './cancel.ts';
import { ask } from './find.ts';
import { beginMove } from './move.ts';

export function afterFind(result: ToolResult, reply: Reply): Step {
  const { found, ok, say } = result;
  const { intent, wanted } = reply.state;
  if (shownBooking(reply.context.view) !== null && found !== 0) {
    if (intent === 'cancel') return askCancel(reply.say(say), { named: true });
    if (intent === 'move') return beginMove(reply.say(say), wanted);
    return reply.set({ asked: 'intent' }).say(say).phrase('intent').done();
  }
  if (result.pending === true) return reply.set({ asked: 'nothing' }).say(say).done();
  if (found === 0) return reply.set({ asked: 'find_again' }).say(say).phrase('find_again').done();
  if (found !== undefined && found > 1)
    return reply.set({ asked: 'which_booking' }).say(say).phrase('which_booking').done();
  if (!ok) return reply.set({ asked: 'else', intent: null }).say(say).done();
  // The form for it is open: what it needs can be typed or said.
  const asked = ask(reply);
  return (asked.silent ? asked.say(say) : asked).done();
}

export function afterMove(result: ToolResult, reply: Reply): Step {
  reply.say(
    movingBooking(reply.context.view) === null || result.changed === true ? result.say : '',
  );
  if (result.changed === true) return reply.finish();
  if (result.pending === true) return reply.set({ asked: 'nothing' }).done();
  if (!result.ok) {
    if (reply.silent) reply.say(result.say);
    reply.set({ readBack: null });
    if (result.times && result.times.length > 0) return offer(result, reply).done();
    if (selectedOf(reply.context.view) !== null) return askMove(reply).done();
    return repeatQuestion(reply.set({ asked: 'time' })).done();
  }
  if (selectedOf(reply.context.view) !== null) return askMove(reply).done();
  if (result.times && result.times.length > 0)
    return offer(result, reply.say(reply.silent ? result.say : '')).done();
  return reply.set({ asked: 'time' }).phrase('new_time').done();
}

export function afterCancel(result: ToolResult, reply: Reply): Step {
  reply.say(result.say);
  if (result.changed === true) return reply.finish({ atHand: null });
  if (result.pending === true) return reply.set({ asked: 'nothing' }).done();
  return reply.set({ asked: 'else', readBack: null, intent: null }).done();
}
