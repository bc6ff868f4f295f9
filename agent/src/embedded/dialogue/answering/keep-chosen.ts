/** A time that is chosen stays, unless the caller clearly wants another one; where that is open, it is asked. Pure. */
import { localDate, spokenDate } from '@in-call-calendar/shared';
import { allowsRules } from '../../../conversation/consent/allows.ts';
import { understand, type Meaning } from '../understanding/understand.ts';
import { PLAIN_QUESTIONS } from './answers.ts';
import { decisionOf, isConditional } from './decision.ts';
import { detailsFrom } from './details.ts';
import { readBookingIntent } from '../understanding/booking-intent.ts';
import { CORRECTIONS, does, hasDetails, hasTime } from './heard.ts';
import { pickTime } from './pick.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { sceneOf } from './scene.ts';
import { concernsTime } from './on-time.ts';
import type { Question, Step } from './state.ts';
import { asMeantHere } from './time-meant.ts';
import { selectedOf, spokenStart } from './view.ts';
import { shiftedStart } from './wish.ts';

/** Questions beside which another time may be wished for. */
const ANSWERABLE: ReadonlySet<Question> = new Set<Question>([
  'nothing',
  'time',
  'offer',
  'name',
  'email',
  'phone',
  'details_ok',
  'notes',
  'book',
  'change',
  'move_ok',
  'own_number',
  'another_time',
  'still_there',
]);
/** So many words that belong to no talk of an appointment are talk of something else. */
const MANY = 3;
/** Words that speak to somebody, or wish for something. */
const ADDRESSES =
  /\b(?:i|me|my|you|your|us|can|could|would|shall|how about|what about|anything|make it|change|move|switch|actually|instead|rather|prefer|better|best|want|need|please|take|try|available|free|appointment|slot|times?|works?|suits?|possible|not|sorry|wait|book|reserve|schedule)\b/;

/**
 * `Tomorrow morning sunny spells, light winds` speaks to nobody, and `you can have it on Friday, she said` may speak to
 * somebody else: keeps the time, or asks. Null where the caller means it.
 */
export function keepChosen(meaning: Meaning, reply: Reply): Step | null {
  const { text, time, reference, acts, besideTime } = meaning;
  const { state } = reply;
  if (selectedOf(reply.context.view) === null || state.modality === 'typed') return null;
  if (!ANSWERABLE.has(state.asked) || hasDetails(meaning)) return null;
  if (detailsFrom(meaning, state, reply.context).length > 0) return null;
  if (does(meaning, ...CORRECTIONS) || !givesUp(meaning, reply)) return null;
  const { strange, wishes, toOthers } = besideTime;
  if (!toOthers && !acts.has('bye') && (strange === 0 || wishes)) return null;
  const isTalk = time !== null && reference === null && ![...acts].some((act) => act !== 'book');
  if (isTalk && strange >= MANY && !ADDRESSES.test(text)) return keep(reply);
  const question = questionFor(meaning, reply);
  if (question === null) return acts.has('bye') ? keep(reply) : null;
  const asked = state.asked === 'another_time' ? (state.overheard?.asked ?? 'time') : state.asked;
  return reply
    .set({ asked: 'another_time', overheard: { text: meaning.raw, asked }, misses: 0 })
    .say(question)
    .keys('other')
    .done();
}

/** Whether a turn would give the chosen time up, taken as it stands. */
function givesUp(meaning: Meaning, reply: Reply): boolean {
  if (meaning.zone !== null || does(meaning, 'stop', ...PLAIN_QUESTIONS)) return false;
  if (does(meaning, 'release', 'give_back', 'back', 'start_over')) return true;
  if (meaning.repeat !== null) return true;
  if (!hasTime(meaning) && isConditional(meaning, reply)) return false;
  if (
    meaning.time === null &&
    meaning.reference === null &&
    !does(meaning, 'open_calendar', 'browse')
  )
    return readBookingIntent(meaning.text, { booked: false }) !== null;
  return concernsTime(asMeantHere(meaning, reply), reply);
}

function keep(reply: Reply): Step {
  const selected = selectedOf(reply.context.view);
  if (selected !== null)
    reply.say(`I keep ${spokenStart(selected, reply.context)}, unless you want another time.`);
  return repeatQuestion(reply).done();
}

/** Names what it would be changed to; null where that is what is chosen already. */
function questionFor(meaning: Meaning, reply: Reply): string | null {
  const { context, state } = reply;
  const read = asMeantHere(meaning, reply);
  const picked = pickTime(read, state, context);
  const start = picked?.kind === 'one' ? picked.start : shiftedStart(read.time, state, context);
  const selected = selectedOf(context.view);
  if (start !== null && start === selected) return null;
  if (start !== null) return `Shall I change it to ${spokenStart(start, context)}?`;
  const { from, to } = read.time?.wish ?? {};
  if (from === undefined || from !== to) return 'Shall I look for another time?';
  const zone = context.view.zones.shown;
  const today = localDate(context.now, zone);
  if (selected !== null && from === localDate(selected, zone) && read.time?.minute === null)
    return null;
  return `Shall I change it to ${spokenDate(from, today)}?`;
}

/** A no to another time. Null where the turn says something else. */
export function keepAfterAll(meaning: Meaning, reply: Reply): Step | null {
  const { overheard } = reply.state;
  if (overheard === null || hasTime(meaning) || hasDetails(meaning)) return null;
  if (decisionOf(meaning, 'move', reply).consent !== 'no') return null;
  return keep(reply.set({ asked: overheard.asked, overheard: null }));
}

/** What was heard and asked about, once the caller says that they mean it. Null where they do not say so. */
export function meantAfterAll(meaning: Meaning, reply: Reply): Meaning | null {
  const { overheard } = reply.state;
  if (overheard === null || hasTime(meaning) || hasDetails(meaning)) return null;
  if (!allowsRules(decisionOf(meaning, 'move', reply).consent)) return null;
  reply.set({ asked: overheard.asked, overheard: null });
  return understand(overheard.text, sceneOf(reply.state, reply.context));
}
