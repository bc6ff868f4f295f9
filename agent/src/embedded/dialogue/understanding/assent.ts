/**
 * Yes and no by the words a turn begins with, where more may follow: `yes, Tuesday at ten`. Whether something is to be
 * booked, moved or cancelled is read by `conversation/consent`. Pure.
 */

const YES_WORD =
  '(?:yes|yeah|yep|yup|yea|ya|aye|sure thing|sure|okay|ok|alright|all right|right|correct|exactly|precisely|absolutely|definitely|of course|certainly|indeed|perfect|great|fine|good(?! (?:morning|afternoon|evening|day|night|bye))|excellent|wonderful|lovely|cool|awesome|super|brilliant|fantastic|affirmative|agreed|deal|confirmed|confirm|uh huh|mhm|mm hmm|please do|do it|do that|go ahead|go for it|why not|you got it|that is (?:it|right|correct|fine|good|great|perfect|okay|me|true|all right)|it is(?: correct| right| fine| good)(?! not)|it is(?=$| [.,!;])|(?:that |it |this )?(?:sounds|looks|seems) (?:good|great|fine|perfect|right|correct|okay|lovely)(?: to me)?|(?:that |it |this )?(?:works|will work|would work|will do|suits)(?: for me| me| perfectly| well| great)?|(?:that|it|this) (?:would be|will be) (?:great|good|fine|perfect|lovely|nice|okay)|i am happy with (?:that|it)|(?:i do|i would|i am|you did|you have|it does|they are)(?=$| [.,!;])|all correct|everything is (?:right|correct|fine|good|okay)|no problem|let us do (?:it|that|this)|let us go|i will take (?:it|that)|very good|i guess so|i think so|i suppose so|you bet|i am (?:good|fine|okay|happy) with (?:that|it)|please)';
const NO_WORD =
  '(?:no way|no|nope|(?:absolutely|certainly|definitely|of course|surely|sure|totally|obviously) not|nah|naw|negative|never|not (?:really|quite|exactly|yet|that|this|right|correct|now|today)|i do not think so|rather not|(?:that|it|this) is (?:not (?:right|correct|it|what i said|me|my (?:name|email|number))|wrong|incorrect|false)|(?:that|it|this) is not|wrong|incorrect|(?:please )?do not(?! know)|it does not|you did not|i did not(?: say that)?)';
const POLITE =
  '(?:please(?! do)|thanks|thank you|then|so|well|oh|and|very much|a lot|i think(?! so)|i guess(?! so)|um|hm|dear|sir|madam)';
const LEAD = new RegExp(`^(?:(?:${POLITE}) |[,.!;] )*`);
const START_YES = new RegExp(`^${YES_WORD}(?= |$)`);
const START_NO = new RegExp(`^${NO_WORD}(?= |$)`);

/** Returns yes or no by the words a turn begins with, of `yeah, no` the last; null where it begins with neither. */
export function assent(text: string): 'yes' | 'no' | null {
  return readAssent(text).found;
}

/** True for a turn that is a yes or a no and nothing besides. */
export function isBareAssent(text: string): boolean {
  const { found, rest } = readAssent(text);
  return found !== null && rest.replace(/[.,!?; ]/g, '') === '';
}

function readAssent(text: string): { found: 'yes' | 'no' | null; rest: string } {
  let rest = text.replace(LEAD, '');
  let found: 'yes' | 'no' | null = null;
  for (let turn = 0; turn < 6; turn += 1) {
    const yes = START_YES.exec(rest)?.[0].length ?? 0;
    const no = START_NO.exec(rest)?.[0].length ?? 0;
    if (yes === 0 && no === 0) break;
    // `no problem` agrees: the longer reading counts.
    found = yes > no ? 'yes' : 'no';
    rest = `${rest.slice(Math.max(yes, no)).trim()} `.replace(LEAD, '').trim();
  }
  return { found, rest };
}

/** The words that order a booking. */
export const ORDER =
  /\b(?:(?:please |just |yes |okay |you can |you may |now |then )?(?:book|confirm|schedule|reserve|finali[sz]e|submit|place|complete) (?:it|that|this(?: one)?|me in|the (?:appointment|booking|meeting|slot|time))(?! (?:for|on|at|in|to|from|with|next|this|under)\b)|go ahead(?: and book)?|make the booking|make it official|lock it in|yes book|book now|confirm(?:ed)?$)/;
