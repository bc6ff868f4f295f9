/** Questions about something else than appointments: `what's the weather tomorrow`. Pure. */
import { withoutSigns } from './normalise.ts';
import type { Meaning } from './understand.ts';

/** Words before what is asked. */
const LEAD =
  /^(?:(?:oh|ah|um|well|wait|sorry|actually|and|also|so|but|no|okay|yes|hey|hi|hello|please|by the way|thanks|thank you|a lot|so much|very much|great|good|perfect|cool|fine|all right|alright|just|now|tell me|(?:one|a) (?:more |quick )?(?:thing|question)) )+/;
const TELL =
  /^(?:(?:can|could|would|will) you (?:please )?(?:tell me|say|check|look up|find out)|do you (?:happen to )?know|(?:please )?tell me|any idea|i wonder|i was wondering|i would like to know) (?:if |whether )?/;
const ASKING =
  /^(?:who|whose|what|where|why|how|when|which|is|are|was|were|will|does|do(?! (?:it|that|this|not)\b)|did|has|have)\b/;
/** Questions for free times, whatever they are to be for. */
const FOR_TIMES =
  /^(?:what about|how (?:about|soon|early|late)|when (?:can|could|would|should|may|might)|(?:what|which) (?:days?|dates?|times|slots?)|do (?:you|they) have|have (?:you|they) got)\b|\b(?:free|available|availability|openings?|vacan(?:t|cy|cies)|slots?|times|appointments?|book|booked|bookings?|taken|bookable|earliest|soonest|closest|nearest|fit|squeeze|okay|possible|convenient|works?|suits?|any(?:thing|one|body)|some(?:thing|one|body))\b/;
/** A reason or a condition behind the question: what it names is not what is asked. */
const AFTERTHOUGHT =
  /(?<=\w )(?:after|before|because|since|if|even|when|while|unless|although|so|but|until|due to|instead of|for my|for our|to (?:avoid|beat|miss|catch|get to))\b.*$/;
/** `What's on tomorrow`, `anything on TV`, `what are you doing`: asked of the world, or of the agent's own life. */
const OF_THE_WORLD =
  /^what (?:is|are) (?:on|up|new|happening|going on)\b|\bon (?:the )?(?:tv|telly|television|radio|news)\b|^what is for\b|^who (?:won|wins|is winning|will win|is playing)\b|^what (?:are|were|did|do) you (?:be )?(?:do|doing|up to|eat|eating|wear|wearing|watch|watching)\b|^(?:do|did|are|were|have) you (?:like|enjoy|love|watch|eat|sleep|dream|feel|married|ever)\b|\byour (?:opinion|favou?rite|weekend|birthday|hobby|hobbies|plans)\b/;
/** What is known to be another topic. */
const TOPIC =
  '(?:weather|rain(?:y|ing|s)?|snow(?:y|ing|s)?|sunny|sunshine|sunrise|sunset|forecast|temperatures?|storm(?:s|y)?|windy|foggy|icy|freezing|humid|warm|hot|chilly|degrees|umbrella|' +
  'news|headlines?|elections?|president|prime minister|government|parliament|politics|politicians?|' +
  'sports?|football|soccer|basketball|baseball|tennis|hockey|golf|cricket|rugby|match(?:es)?|games?|playing|score|scores|league|championship|olympics|super bowl|world cup|formula one|marathon|' +
  'tv|television|telly|movies?|films?|cinemas?|concerts?|theat(?:er|re)|episodes?|songs?|music|festivals?|museums?|zoo|' +
  'traffic|bus(?:es)?|trains?|trams?|subway|metro|flights?|planes?|airport|ferry|taxis?|roads?|motorways?|highways?|' +
  'dinner|supper|breakfast|restaurants?|recipes?|pizza|' +
  'stocks?|stock market|bitcoin|crypto|exchange rate|lottery|petrol|gas prices?|groceries|shops?|stores?|supermarkets?|malls?|post office|' +
  'jokes?|horoscope|moon|eclipse)';
const TOPICAL = new RegExp(`\\b${TOPIC}\\b`);
/** The topic is what is asked after: `is the weather okay`, `what time is the film`. */
const ASKED_AFTER = new RegExp(
  `^(?:(?:what|how|which|when|where|who|why)(?: time| much| many| hot| cold)? )?(?:(?:is|are|was|were|will|does|do|did|would|has|have) )?(?:(?:there|it|we|you|be|going to|have|get|any|some|a|an|the|much|good|like) )*${TOPIC}\\b`,
);

/** A question as it stands without the words before it; null where nothing is asked. */
function questionIn(text: string): string | null {
  const whole = withoutSigns(text).replace(LEAD, '');
  const core = whole.replace(TELL, '');
  return core !== whole || ASKING.test(core) ? core.replace(AFTERTHOUGHT, '') : null;
}

/**
 * True for a question that clearly asks about a known other topic, or about another thing than the appointment.
 * `names`: what the appointment is called, and who it is with; their words are the topic here.
 */
export function isOffTopic({ text, isOfOther }: Meaning, names: readonly string[]): boolean {
  if (isOfOther) return true;
  const question = questionIn(text);
  if (question === null) return false;
  const core = withoutNames(question, names);
  if (OF_THE_WORLD.test(core) || ASKED_AFTER.test(core)) return true;
  return TOPICAL.test(core) && !FOR_TIMES.test(core);
}

/** Singular and plural: `lessons` and `lesson` are the same word. */
const forms = (word: string): string[] => [word, word.replace(/s$/, ''), word.replace(/es$/, '')];

function withoutNames(question: string, names: readonly string[]): string {
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const own = new Set(words.flatMap(forms));
  return question
    .split(' ')
    .filter((word) => !forms(word).some((form) => own.has(form)))
    .join(' ');
}

/** True for a question that names a time, but may ask for something else: `how much is parking on Friday`. */
export function mayAskBeside({ text, time, besideTime }: Meaning): boolean {
  const core = questionIn(text);
  return time !== null && core !== null && besideTime.strange > 0 && !FOR_TIMES.test(core);
}
