/** How long it is to take, of an event type with several lengths: taken whenever it is said. Pure. */
import { english } from '../../../conversation/words/en/en.ts';
import { understand, type Meaning } from '../understanding/understand.ts';
import { answerTo } from './answers.ts';
import { askLength } from './ask-length.ts';
import { detailsFrom } from './details.ts';
import { hasDetails, hasTime } from './heard.ts';
import { movingBooking } from './manage/current-start.ts';
import { pickTime } from './pick.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { sceneOf } from './scene.ts';
import type { Step, ToolCall } from './state.ts';
import { asMeantHere } from './time-meant.ts';
import { selectedOf } from './view.ts';

/** Takes a length that was said; what waited for it, or what else the turn says of a time, is answered after it. */
export function onLength(meaning: Meaning, reply: Reply): Step | null {
  const { length } = meaning;
  const { view } = reply.context;
  const lengths = view.event?.lengths;
  if (length === null || lengths === undefined || view.step === 'booked') return null;
  if (movingBooking(view) !== null) {
    if (length === view.event?.durationMinutes) return null;
    const refusal = { kind: 'not_allowed', reason: 'length_of_move' } as const;
    return repeatQuestion(reply.say(english.calendar.refusal(refusal, null))).done();
  }
  if (!lengths.minutes.includes(length)) {
    const refusal = {
      kind: 'not_allowed',
      reason: 'no_such_length',
      lengths: lengths.minutes,
    } as const;
    reply.set({ misses: 0 }).say(english.calendar.refusal(refusal, null));
    return (lengths.isChosen ? repeatQuestion(reply) : askLength(reply)).done();
  }
  const selected = selectedOf(view);
  // `Yes, for an hour`, of an hour, changes nothing.
  if (selected !== null && length === view.event?.durationMinutes) return null;
  return take(length, meaning, reply);
}

function take(minutes: number, meaning: Meaning, reply: Reply): Step {
  const { context, state } = reply;
  const selected = selectedOf(context.view);
  const details = hasDetails(meaning) ? detailsFrom(meaning, state, context) : [];
  const before = details.map((args): ToolCall => ({ name: 'set_details', args }));
  const isTimed = hasTime(meaning);
  reply.set({ misses: 0, untilLength: '', lengthAsked: true });
  const named =
    meaning.reference === null ? null : pickTime(asMeantHere(meaning, reply), state, context);
  const time = named?.kind === 'one' ? named.start : isTimed ? null : selected;
  if (time !== null)
    return reply.call([...before, { name: 'select_time', args: { time, minutes } }]);
  const look = context.hasScreen ? 'show_calendar' : 'find_times';
  const wanted = isTimed ? meaning.raw : state.untilLength;
  reply.set({ asked: 'time' });
  return reply.call([...before, { name: look, args: { minutes } }], { kind: 'length', wanted });
}

/** What waited for the length, read by the free times of that; null where nothing did. */
export function waitingForLength(wanted: string, reply: Reply): Meaning | null {
  if (wanted === '') return null;
  return { ...understand(wanted, sceneOf(reply.state, reply.context)), length: null };
}

/** The answer to how long it is to take. Without one, it takes as long as usual, which is said. */
export function answerLength(meaning: Meaning, reply: Reply): Step | null {
  const { acts, length } = meaning;
  const { event } = reply.context.view;
  if (length !== null || event === null || acts.has('stop') || acts.has('bye')) return null;
  if (answerTo(meaning, reply) !== null) return null;
  // `Tuesday at three`, said instead, takes the place of what waited.
  if (hasTime(meaning) || hasDetails(meaning)) return null;
  const usual = event.durationMinutes;
  return take(usual, meaning, reply);
}
