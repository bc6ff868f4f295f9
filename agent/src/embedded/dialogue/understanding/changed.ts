/** What was and what is now, told as what is not and what is: `not Anna any more, Hannah now`. Pure. */
import { namePart } from './contact/name-words.ts';
import { cardinal, ordinalWord } from './words.ts';

const CHANGED = /\b(?:not|no|never|cannot|changed?|married|divorced|moved)\b|n['’]t\b/i;
const NEGATION = /\b(?:not|no|never|cannot)\b|n['’]t\b/i;
/** `I do not have any more`: of what there is more of. */
const HAVING =
  /\b(?:have|got|there|offer|see|show(?: me)?|find|want|need|give(?: me)?|get|take|are)\s*$/i;
const ANY_MORE =
  /\s+any ?(?:more|longer)\b(?!\s+(?:free |open |available )?(?:times?|slots?|options?|dates?|days?|appointments?|openings?|questions?|details?|notes?|people|than)\b)/gi;
const NO_LONGER =
  /(^|[,.;!?]\s*|\b(?:is|am|are|was)\s+|['’][ms]\s+|\bbut\s+)no longer\b(?! than)/gi;
/** Says of a value what became of it, and names none. */
const JUDGED =
  '(?:not|never|quite|so|all|just|already|perfectly|totally|absolutely|completely|really|right|correct|fine|good|okay|ok|perfect|true|wrong|incorrect|false|misspelled|misheard|missing|spelled|spelt|written|taken|the)\\b';
const FORMERLY: readonly (readonly [RegExp, string])[] = [
  [/\bi used to be\b/gi, 'I am not'],
  [/\bi was (?=(?:\S+ )?\S+[,;.] (?:(?:and |but )?now\b|i\b.*\bnow\b))/gi, 'I am not '],
  [
    /\b(?:it|that) was (?!not|never)(?=(?:\S+ )?\S+[,;.] (?:(?:and |but )?now\b|it\b.*\bnow\b))/gi,
    'it is not ',
  ],
  [/\bi no longer (?=go by|use)/gi, 'I do not '],
  [
    /\b(name|address|e-?mail|number) was(?= (?:(?:not|all|quite) )?(?:right|correct|wrong|incorrect)\b)/gi,
    '$1 is',
  ],
  [/\b(name|address|e-?mail|number) used to be\b/gi, '$1 is not'],
  [
    new RegExp(
      `\\b(name|address|e-?mail|number) was\\b(?! ${JUDGED})(?=.*\\b(?:now(?:adays)?|these days|is|i am|i['’]?m|it['’]s|but|use|call)\\b)`,
      'gi',
    ),
    '$1 is not',
  ],
  [
    /(^|[,.;!?] )(?!(?:that|it|this|what|which)\b)((?:[\p{L}'’-]+ ){0,2}[\p{L}'’-]+) (?:was|is not|isn['’]t) my (?:maiden |old |former |previous |birth |last |first )?name\b/giu,
    '$1not $2',
  ],
];

const CLAUSE_END = /[,;.!?](?:\s|$)|\bany ?(?:more|longer)\b|\bbut\b|\bso\b/i;
/** Words beside a value in a clause that says what it is now. */
const SAYS_WHAT_IS =
  /^(?:it|it['’]?s|is|i|am|i['’]?m|my|name|name['’]s|last|first|the|a|at|on|around|called|call|me|that|that['’]s|should|be|e-?mail|address|surname|number|dot|not|no|and|rather|actually|make|change|replace|from|to|with|use|go|by|yes|sorry|oh)$/i;
const NAMES = /\b(?:i am|i['’]?m|(?:sur)?name(?: is|['’]s)|called|call me)\b/i;
const TIME_WORD = /^(?:am|pm|o['’]?clock|today|tomorrow|morning|afternoon|evening|noon|\d\S*)$/i;
const AFTER_NOW = /^\s*(?:$|[,.;!?]|(?:please|thanks|thank you|not|instead|but|and)\b)/i;
const NOW = /\s*(?<![\p{L}\d'’-])(?:now(?:adays)?|these days)(?![\p{L}\d'’-])/giu;
const LEADS_ON = /^\s+(?:i am|i['’]?m|it is|it['’]s|my (?:\w+ )?name is|call me|called)\s+(\S+)/i;

/**
 * Returns a turn without the words that only say that something is new: `any more`, `now`. They ask for no more times,
 * and for no time that is soon.
 */
export function withoutChange(raw: string): string {
  if (!/\b(?:now(?:adays)?|these days|any ?more|any longer|no longer|used to be|was)\b/i.test(raw))
    return raw;
  let text = raw.replace(NO_LONGER, '$1not');
  for (const [was, is] of FORMERLY) text = text.replace(was, is);
  return text
    .replace(NOW, (now, at: number, whole: string) => {
      const isChange = saysWhatIsNow(whole.slice(0, at), whole.slice(at + now.length));
      return isChange ? '' : now;
    })
    .replace(ANY_MORE, (more, at: number, whole: string) => {
      const before = whole.slice(0, at);
      return NEGATION.test(before) && !HAVING.test(before) ? '' : more;
    })
    .trim();
}

/** Whether a `now` between these words belongs to a value: `I'm Anna Miller now`, `not Tuesday, Thursday now`. */
function saysWhatIsNow(before: string, after: string): boolean {
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  const leads = LEADS_ON.exec(after)?.[1];
  if (leads !== undefined && SAYS_WHAT_IS.test(clause.trim() || 'it')) return isName(leads);
  const words = clause.split(/\s+/).filter(Boolean);
  const isAbout = words.every((word) => SAYS_WHAT_IS.test(word) || isValue(word));
  const [next = ''] = after.trim().split(/[\s,.;!?]+/);
  if (/(?:\bi am|\bi['’]?m|\bname is|\bname['’]s)$/i.test(clause)) return isName(next);
  if (!isAbout || !AFTER_NOW.test(after) || !isValue(words.at(-1) ?? '')) return false;
  return NAMES.test(clause) || CHANGED.test(before) || NEGATION.test(after);
}

function isValue(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    isName(word) ||
    TIME_WORD.test(word) ||
    /^(?:re)?(?:married|divorced)$/.test(lower) ||
    cardinal(lower) !== null ||
    ordinalWord(lower) !== null ||
    /[@.]\p{L}/u.test(word)
  );
}

function isName(word: string): boolean {
  return /^(?:plain|given|family|month|weekday|particle|title)$/.test(namePart(word, 1));
}
