/** Answers to what to do with a booking, and to which of several is meant. Pure. */
import type { Meaning } from '../../understanding/understand.ts';
import type { Reply } from '../reply.ts';
import type { Step } from '../state.ts';
import { askCancel } from './cancel.ts';
import { leaveAsIs } from './leave.ts';
import { beginMove } from './move.ts';

/** The answer to `move it or cancel it`. Null where the turn is none. */
export function answerErrand({ acts, text, time }: Meaning, reply: Reply): Step | null {
  if (/\bcancel\b/.test(text)) return askCancel(reply);
  if (/\b(?:move|change|reschedule|another|other|different|new)\b/.test(text) || time !== null)
    return beginMove(reply, time === null ? '' : text);
  const leaves = acts.has('no') || acts.has('stop') || acts.has('done') || /\bleave\b/.test(text);
  return leaves ? leaveAsIs(reply) : null;
}

/** Which of several bookings found: their cards are on the screen. Null where the turn is about something else. */
export function answerWhich(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  if (acts.has('no') || acts.has('stop')) return leaveAsIs(reply);
  if (acts.has('book') || (time === null && reference === null)) return null;
  return reply
    .say(
      reply.context.hasScreen
        ? 'Please tap the one you mean on the screen.'
        : 'I cannot tell them apart without a screen. The confirmation e-mail of each has a link to move or cancel it.',
    )
    .done();
}
