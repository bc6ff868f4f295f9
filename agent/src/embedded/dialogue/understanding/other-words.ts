/** Tells talk of times from talk of something else that names a time, by the words beside it. Pure. */
import type { Anchor } from './time/items.ts';
import { scan } from './time/scan.ts';
import { BLANK, type Token } from './tokens.ts';

/** The words of wishes for a time and of talk about one, and people that an appointment may be with. */
const OF_WISHES = new Set(
  `actually afraid after again ahead alright already also and another any anybody anyone anything appointment appointments are
  around available availability back bad because been before being best better book booked booking bookings both bring busy but
  calendar call can change changed check choose come coming confirm consultation convenient could date dates day days did
  different difficult do does done early earlier earliest easier either else end ending enough even evening exactly far find fine
  first fit fits flexible for found free from fully get getting give glad going good got great guess had half happy has have
  having hear hello help here hey hold hope hoping hour hours how however ideal ideally impossible instead interested just keep
  know last late later latest least leave let life like little long longer look looking looks lot love make many may maybe me mean
  meant meet meeting might mind minute minutes moment more morning most move much must my need neither never new next nice nobody
  none not nothing now off often okay once one ones only open opening openings option options or other others our out over own
  perfect perhaps person pick plan plans please possible possibly postpone prefer preferably probably push put quite rather ready
  really request reschedule reserve right same say saying schedule see seems select session set shall shift short should show slot
  slots some somebody someone something sometime soon sooner soonest sorry sound sounds spot spots start still stick suit suits
  sure switch take talk tell than thank thanks that the their them then there these they thing think this those though thought
  time times today together told too travel tried try two until use usual usually very wait want wanted was way week weeks well
  were what whatever when whenever whether which while will wish with within without wonder wondering work working works would
  wrong yeah yep yes yet you your anytime appt available calling visit room space chance unless unfortunately suitable
  doctor dentist consultant advisor adviser lawyer therapist host team expert specialist`
    .split(/\s+/)
    .filter(Boolean),
);

/** A time as it stands in the marked text, with the small words before it. */
const TIME = 'T';
const AT_TIME = `(?:(?:to|for|on|at|in|from|around|by|after|before|until|the|a|an|maybe|perhaps|please|over|down) )*${TIME}\\b`;
/** What may stand between a wish and its time: `I would like to come in on Friday`. */
const DOING =
  '(?:(?:to|please|just|do|have|get|come|come in|make|take|book|try|go for|go with|meet|be|it|me|us|in|an appointment|a slot|something|anything|one) )*';

/** What is to become of a time, said just beside it. */
const WISHES: readonly RegExp[] = [
  `\\b(?:make|change|move|switch|push|shift|put|bring|set) (?:it|that|this|me|us|(?:the|my|our) (?:appointment|booking|time|slot|date|day|meeting)) ${AT_TIME}`,
  `\\b(?:can|could|may|might|shall|should) (?:i|we) ${DOING}${AT_TIME}`,
  `\\b(?:can|could|would|will) you (?:please )?(?:do|make it|book|offer) ${AT_TIME}`,
  `\\b(?:i would (?:like|love|rather|prefer)|i (?:want|need|prefer)|let us|what about|how about|i will (?:take|have)|give me|do you have|have you got) ${DOING}${AT_TIME}`,
  `\\b${TIME} (?:(?:would|will|might|could|is|works|suits|fits|be|suit|work|fit|me|us|a lot|much|even) )*(?:better|best|instead|easier)\\b`,
  `(?:^|[.,;!?] |\\b(?:so|then|no|actually|rather|sorry) )${AT_TIME}(?: (?:then|please|instead))+(?: [.!?])*$`,
].map((wish) => new RegExp(wish));

/** Somebody else's words, or words to somebody else: `she said`, `you can have it`, `see you`. */
const TO_OTHERS =
  /\b(?:he|she|they|it) (?:said|says|asked|told|replied|announced|had|were|was)\b|(?:^|[.,;!?] |\b(?:and|so|but|well|then|said|says|him|her|them) )you (?:can|could|may|will|are|have|should|must|need)\b(?! (?:please )?(?:book|put|make|give|change|move|take|do|schedule|reserve|check|look|try|pick|choose|find|switch|(?:any|some)thing|free|available))|(?<!\b(?:can|could|may|to|come) (?:i |we )?)\bsee you\b/;

/** What a turn says beside the times in it. */
export interface OtherWords {
  /** How many words belong to no talk of an appointment. */
  strange: number;
  /** It says what is to become of a time: `make it Friday`, `Friday would be better`. */
  wishes: boolean;
  /** It reports what somebody said, or speaks to somebody else. */
  toOthers: boolean;
}

/** `tokens`: the turn, with blanks for what was understood. `names`: what the appointment is called, and who it is with. */
export function otherWords(
  tokens: readonly Token[],
  anchor: Anchor,
  names: readonly string[],
): OtherWords {
  const text = tokens.map((token) => token.text).join(' ');
  const named = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
  const pieces = scan(tokens, anchor);
  const strange = pieces.filter(
    ({ item }) =>
      item.kind === 'word' &&
      /^\p{L}[\p{L}']{2,}$/u.test(item.text) &&
      !OF_WISHES.has(item.text) &&
      !named.has(item.text),
  );
  const marked = pieces
    .map(({ item, start, end }) =>
      (item.kind === 'word' && item.text !== BLANK.text) || item.kind === 'op'
        ? tokens
            .slice(start, end)
            .map((token) => token.text)
            .join(' ')
        : TIME,
    )
    .join(' ')
    .replace(/\bT(?: (?:at|on|in|the|from|around|after|before|and|or|to) T| T)+\b/g, TIME);
  return {
    strange: strange.length,
    wishes: WISHES.some((wish) => wish.test(marked)),
    toOthers: TO_OTHERS.test(text),
  };
}
