/** Answers to what to do with a booking, and to which of several is meant. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import type { Meaning } from '../../understanding/understand.ts';
import { repeatQuestion } from '../repeat-question.ts';
import { fitsReading } from '../pick.ts';
import type { Reply } from '../reply.ts';
import type { Step } from '../state.ts';
import { foundStarts } from './current-start.ts';
import { askCancel } from './cancel.ts';
import { leaveBookingAsItIs } from './leave.ts';
import { beginMove } from './move.ts';

/** The answer to `move it or cancel it`. Null where the turn is none. */
export function answerBookingIntent({ acts, text, time }: Meaning, reply: Reply): Step | null {
  if (/\bcancel\b/.test(text)) return askCancel(reply);
  if (/\b(?:move|change|reschedule|another|other|different|new)\b/.test(text) || time !== null)
    return beginMove(reply, time === null ? '' : text);
  const leaves =
    acts.has('no') ||
    acts.has('stop') ||
    acts.has('done') ||
    /\b(?:leave|neither|none)\b/.test(text);
  return leaves ? leaveBookingAsItIs(reply) : null;
}

/** Which of several bookings found. Null where the turn is about something else. */
export function answerWhich(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  if (acts.has('no') || acts.has('stop')) return leaveBookingAsItIs(reply);
  if (acts.has('book') || (time === null && reference === null)) return null;
  const start = meant(meaning, reply);
  if (start === null) return repeatQuestion(reply.say('I found no such one.')).done();
  return reply.set({ misses: 0 }).call([{ name: 'find_booking', args: { time: start } }]);
}

function meant({ time, reference }: Meaning, { context }: Reply): Instant | null {
  const starts = foundStarts(context.view);
  if (reference?.kind === 'ordinal') return starts[reference.nth - 1] ?? null;
  if (reference?.kind === 'last' || reference?.kind === 'later') return starts.at(-1) ?? null;
  if (reference?.kind === 'earlier') return starts[0] ?? null;
  const fits = time === null ? [] : starts.filter((start) => fitsReading(start, time, context));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
