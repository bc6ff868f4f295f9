/** On to the booking, as far as the form allows. Pure. */
import { allowsRules } from '../../../conversation/consent/allows.ts';
import type { Meaning } from '../understanding/understand.ts';
import { decisionOf } from './decision.ts';
import { askNext, readBack } from './next.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';
import { bookingDigest, missingOf, selectedOf } from './view.ts';

/** `book it` said at any point: goes as far as the form allows. */
export function confirmed(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  if (!acts.has('confirm_book') || time !== null || reference?.kind === 'ordinal') return null;
  if (selectedOf(reply.context.view) === null) return null;
  if (!allowsRules(decisionOf(meaning, 'book', reply).consent)) return null;
  return proceed(reply);
}

/** Books when everything is there and was read back as it is now; else does what is still missing. */
export function proceed(reply: Reply): Step {
  const { view } = reply.context;
  if (view.step !== 'details') return askNext(reply).done();
  if (missingOf(view).length > 0) return askNext(reply).done();
  if (reply.state.readBack !== bookingDigest(view)) {
    if (reply.state.readBack !== null) reply.say('Something has changed in the meantime.');
    return readBack(reply).done();
  }
  return reply.set({ misses: 0 }).call([{ name: 'book_appointment', args: {} }]);
}
