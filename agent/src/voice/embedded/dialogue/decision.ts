/** The answer to whether to book, move or cancel. Pure. */
import { actsOf } from '../understanding/acts.ts';
import { consent, withoutHarmless, type Consent } from '../understanding/assent.ts';
import { asksSomething } from './answers.ts';

/**
 * What a turn decides. A yes counts only with nothing behind it that takes it back or asks: these three cannot be
 * undone by the next sentence. `text` is normalised.
 */
export function decisionOf(text: string): Consent | null {
  const said = consent(text);
  if (said !== 'yes') return said;
  return asksSomething(actsOf(withoutHarmless(text))) ? 'unclear' : 'yes';
}
