/** The address that a turn means: of several the one that is not denied, with what puts it right at once. Pure. */
import { normalise } from '../normalise.ts';
import { findEmail, type FoundEmail } from './email.ts';
import { exchangedEmail } from './exchange-detail.ts';
import { fixEmail } from './fix-detail.ts';

export interface MeantEmail extends FoundEmail {
  /** Nothing is said of it but that it is not the right one. */
  denied: boolean;
}

/** The addresses of a turn, and the text before, between and behind them. */
interface Split {
  emails: readonly FoundEmail[];
  gaps: readonly string[];
}

/** As `findEmail`: `anna.berg@example.com, not anna@example.com` means the first of them. */
export function findMeantEmail(raw: string, nameFirst = false): MeantEmail | null {
  const { emails, gaps } = splitAt(raw, nameFirst);
  const index = meantOf(emails, gaps);
  const email = emails[index];
  if (email === undefined) return null;
  const right = putRight(email.value, gaps[index + 1] ?? '');
  const isOnly = emails.length === 1 && right === null;
  const rest = gaps.map((gap, at) => (at === index + 1 ? (right?.rest ?? gap) : gap).trim());
  return {
    ...email,
    value: right?.value ?? email.value,
    rest: isOnly ? email.rest : rest.filter(Boolean).join(', '),
    denied: right === null && isDenied(gaps, index),
  };
}

function splitAt(text: string, nameFirst: boolean): Split {
  const found = findEmail(text, nameFirst);
  if (found === null) return { emails: [], gaps: [text] };
  const left = splitAt(found.before, nameFirst);
  const right = splitAt(found.after, nameFirst);
  return {
    emails: [...left.emails, found, ...right.emails],
    gaps: [...left.gaps, ...right.gaps],
  };
}

/** What leads from an address to the one that takes its place. */
const CORRECTS =
  /\b(?:no|nope|wait|sorry|actually|mean|meant|rather|instead|but|correction|scratch that|should be)\b/;
const CHANGES = /\b(?:change|replace|switch)\b/;

/** Of those that are not denied the one that corrects the others, else the first that is written, or the last said. */
function meantOf(emails: readonly FoundEmail[], gaps: readonly string[]): number {
  const live = emails.flatMap((_, at) => (isDenied(gaps, at) ? [] : [at]));
  const changes = CHANGES.test(normalise(gaps[0] ?? ''));
  const correcting = live.findLast((at) => {
    const gap = normalise(gaps[at] ?? '');
    return at > 0 && (CORRECTS.test(gap) || (changes && /^(?:in)?(?:to|with|by)$/.test(gap)));
  });
  if (correcting !== undefined) return correcting;
  const isWritten = emails.every(({ written }) => written);
  return (isWritten ? live[0] : live.at(-1)) ?? emails.length - 1;
}

/** A negation with no more before the address than words that lead up to it: `do not use my old address …`. */
const DENIES =
  /(?<!\b(?:why|if|or) )\b(?:not|never|nor|neither|no longer|instead of|rather than)(?: (?:say|said|mean|meant|use|using|put|book|booked|it|live|write|wrote|be|called|under|with|at|to|the|my|an?|old|email|mail|address|account))*$/;
const IS_WRONG =
  /^(?:is|was) (?:wrong|incorrect|misspelled|outdated|old|my old|not (?:right|correct|mine|my (?:email|mail|address)))\b(?!(?: (?:email|mail|address|one))? ?,? but (?:it |that )?(?:is |still |also )*(?:fine|okay|good|right|correct|valid|current|active|mine|works?|in use|all right|alright)\b)/;

function isDenied(gaps: readonly string[], at: number): boolean {
  const before = normalise(gaps[at] ?? '');
  if (DENIES.test(before) || IS_WRONG.test(normalise(gaps[at + 1] ?? ''))) return true;
  // `Not anna@example.com or tom@example.com`
  return at > 0 && /^,? ?(?:or|nor)$/.test(before) && isDenied(gaps, at - 1);
}

const CUE_WORDS =
  'no|nope|sorry|wait|actually|oh|oops|whoops|but|i mean|i meant|i said|(?:or )?rather|make that|correction|hold on|hang on|scratch that';
const CUE = new RegExp(`^(?:${CUE_WORDS}|not|dot)\\b`);

/** `…, no, dot org`: the address as it is put right by what follows, and the rest of it. */
function putRight(value: string, behind: string): { value: string; rest: string } | null {
  const ends = [...behind.matchAll(/[,;.!?]|\sand\s|$/g)].map(({ index }) => index).reverse();
  for (const end of ends) {
    const text = normalise(behind.slice(0, end)).replace(/^[ ,.;!?]+/, '');
    if (!CUE.test(text)) continue;
    const right = fixEmail(value, text) ?? exchangedEmail(value, text) ?? withEnding(value, text);
    if (right !== null && right !== value) return { value: right, rest: behind.slice(end) };
  }
  return null;
}

/** `Dot berlin`, with no more before it than that it is put right: behind an address it is an ending. */
function withEnding(value: string, text: string): string | null {
  const ending = ENDING_ALONE.exec(text)?.[1];
  return ending === undefined ? null : value.replace(/\.[^.]+$/, `.${ending}`);
}

const ENDING_ALONE = new RegExp(`^(?:(?:${CUE_WORDS}) ?[,.]? ?)*dot (\\p{L}{2,})(?: [.])?$`, 'u');
