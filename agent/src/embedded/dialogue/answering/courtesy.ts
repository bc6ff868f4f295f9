/** Greetings, thanks, goodbyes. Pure. */
import { isQuestion } from '../understanding/note-answer.ts';
import { agreesIn, endsInBye, onlyParts } from '../understanding/parting.ts';
import { withoutSigns } from '../understanding/normalise.ts';
import type { Meaning } from '../understanding/understand.ts';
import { ASKED_FOR, decisionOf } from './decision.ts';
import { LEAVING } from './manage/leave.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Question, Step } from './state.ts';

/** A goodbye; who leaves with a time chosen is told that it comes to nothing. */
function farewell(reply: Reply): Step {
  const { step } = reply.context.view;
  if (step === 'details') reply.say('Nothing has been booked.');
  if (step === 'confirming_move') reply.say('Your booking has not been moved.');
  return reply.set({ readBack: null }).goodbye();
}

/** Questions that a yes goes on from; the talk does not end while one of them has it. */
const GOES_ON_WITH_YES: ReadonlySet<Question> = new Set<Question>([
  'book',
  'move_ok',
  'cancel_ok',
  'details_ok',
  'own_number',
]);

/** `Great, see you then`, to whether to book: agrees, and takes it for done. */
function agrees(meaning: Meaning, reply: Reply): boolean {
  const { asked } = reply.state;
  const { acts, text } = meaning;
  if (!GOES_ON_WITH_YES.has(asked) || acts.has('no') || acts.has('stop')) return false;
  const { consent } = decisionOf(meaning, ASKED_FOR[asked] ?? 'book', reply);
  return consent !== 'no' && !LEAVING.test(text) && agreesIn(text);
}

/** `No thanks, bye`, to whether to book or to move: nothing else is wanted. Null where it is not that. */
export function refusesAndParts(meaning: Meaning, reply: Reply): Step | null {
  const { asked } = reply.state;
  const { acts, text } = meaning;
  if (asked !== 'book' && asked !== 'move_ok') return null;
  if (!onlyParts(text) || !(acts.has('bye') || endsInBye(text))) return null;
  return decisionOf(meaning, asked === 'book' ? 'book' : 'move', reply).consent === 'no'
    ? farewell(reply)
    : null;
}

/** `Bye, oh, wait a second` */
const WAITS =
  /\b(?:wait|hold on|hang on|(?:one|just a) (?:moment|second|sec|minute))(?: (?:a|one|moment|second|sec|minute|please|no))*$/;

/** Answers greetings, thanks and goodbyes; null where the turn is none of them. */
export function courtesy(meaning: Meaning, reply: Reply): Step | null {
  const { acts, text, raw } = meaning;
  const ends = onlyParts(text);
  if (acts.has('bye') && (ends || (endsInBye(text) && !isQuestion(raw))))
    return agrees(meaning, reply) ? repeatQuestion(reply).done() : farewell(reply);
  if (acts.has('bye') && WAITS.test(withoutSigns(text))) return reply.phrase('wait').done();
  if (acts.has('thanks')) return repeatQuestion(reply.phrase('welcome')).done();
  if (acts.has('done')) {
    const { asked } = reply.state;
    if (asked !== 'else' && asked !== 'nothing') return repeatQuestion(reply).done();
    if (ends) return reply.goodbye();
  }
  if (acts.has('upset')) return repeatQuestion(reply.phrase('sorry')).done();
  if (acts.has('small_talk')) return repeatQuestion(reply.say("I'm doing fine, thank you.")).done();
  if (acts.has('greet')) return repeatQuestion(reply.phrase('hello')).done();
  if (acts.has('unsure')) return repeatQuestion(reply.phrase('wait')).done();
  return null;
}
