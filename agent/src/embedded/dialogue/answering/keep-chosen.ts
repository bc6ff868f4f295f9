/** A time that is chosen stays, unless the caller clearly wants another one. Pure. */
import type { Meaning } from '../understanding/understand.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';
import { selectedOf, spokenStart } from './view.ts';

/** So many words that say nothing of a time are talk of something else. */
const MANY = 3;
/** Words that speak to somebody, or wish for something. */
const ADDRESSES =
  /\b(?:i|me|my|you|your|us|can|could|would|shall|how about|what about|anything|make it|change|move|switch|actually|instead|rather|prefer|better|best|want|need|please|take|try|available|free|appointment|slot|times?|works?|suits?|possible|not|sorry|wait|book|reserve|schedule)\b/;

/** `Tomorrow morning sunny spells, light winds`: somebody else speaks. Null where the caller may mean it. */
export function keepChosen(meaning: Meaning, reply: Reply): Step | null {
  const { text, time, reference, acts, besideTime } = meaning;
  const selected = selectedOf(reply.context.view);
  if (selected === null || reply.state.modality === 'typed') return null;
  if (time === null || reference !== null || [...acts].some((act) => act !== 'book')) return null;
  if (besideTime < MANY || ADDRESSES.test(text)) return null;
  const chosen = spokenStart(selected, reply.context);
  return repeatQuestion(reply.say(`I keep ${chosen}, unless you want another time.`)).done();
}
