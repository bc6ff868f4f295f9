/** Questions about something else than appointments that name a day: `what's the weather tomorrow`. Pure. */
import { withoutSigns } from './normalise.ts';
import type { Meaning } from './understand.ts';

/** Words before what is asked. */
const LEAD =
  /^(?:(?:oh|ah|um|well|wait|sorry|actually|and|also|so|but|no|okay|yes|hey|hi|hello|please|by the way) )+/;
const TELL =
  /^(?:(?:can|could|would|will) you (?:please )?(?:tell me|say|check|look up|find out)|do you (?:happen to )?know|(?:please )?tell me|any idea|i wonder|i was wondering|i would like to know) (?:if |whether )?/;
const ASKING =
  /^(?:who|whose|what|where|why|how|when|which|is|are|was|were|will|does|do|did|has|have)\b/;
/** Questions for free times, whatever they are to be for. */
const FOR_TIMES =
  /^(?:what about|how (?:about|soon|early|late)|when (?:can|could|would|should|may|might)|(?:what|which) (?:days?|dates?|times|slots?)|do (?:you|they) have|have (?:you|they) got)\b|\b(?:free|available|availability|openings?|vacanc(?:y|ies)|slots?|times|appointments?|book|booked|bookings?|fit|squeeze|okay|possible|convenient|any(?:thing|one|body)|some(?:thing|one|body))\b/;
/** `What's on tomorrow`, `anything on TV`: asked of the world. */
const OF_THE_WORLD =
  /^what (?:is|are) (?:on|up|new|happening|going on)\b|\bon (?:the )?(?:tv|telly|television|radio|news)\b/;

/** True for a question that has a time in it, but asks for none. */
export function isOffTopic({ text, time, besideTime }: Meaning): boolean {
  if (time === null) return false;
  const whole = withoutSigns(text).replace(LEAD, '');
  const core = whole.replace(TELL, '');
  const asks = core !== whole || ASKING.test(core);
  if (!asks) return false;
  if (OF_THE_WORLD.test(core)) return true;
  return besideTime.strange > 0 && !FOR_TIMES.test(core);
}
