/** Greetings, thanks, goodbyes. Pure. */
import { isQuestion } from '../understanding/note-answer.ts';
import { endsInBye, onlyParts } from '../understanding/parting.ts';
import { withoutSigns } from '../understanding/normalise.ts';
import type { Meaning } from '../understanding/understand.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';

/** A goodbye; who leaves with a time chosen is told that it comes to nothing. */
function farewell(reply: Reply): Step {
  const { step } = reply.context.view;
  if (step === 'details') reply.say('Nothing has been booked.');
  if (step === 'confirming_move') reply.say('Your booking has not been moved.');
  return reply.set({ readBack: null }).goodbye();
}

/** `Bye, oh, wait a second` */
const WAITS =
  /\b(?:wait|hold on|hang on|(?:one|just a) (?:moment|second|sec|minute))(?: (?:a|one|moment|second|sec|minute|please|no))*$/;

/** Answers greetings, thanks and goodbyes; null where the turn is none of them. */
export function courtesy({ acts, text, raw }: Meaning, reply: Reply): Step | null {
  const ends = onlyParts(text);
  if (acts.has('bye') && (ends || (endsInBye(text) && !isQuestion(raw)))) return farewell(reply);
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
