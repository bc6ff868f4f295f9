/** E-mail addresses, typed anywhere in a sentence or spoken word by word. Pure. */
import { digitsAt } from '../words.ts';
import { spellFrom } from './spelling.ts';

export interface FoundEmail {
  value: string;
  /** Typed, so that nothing can have been misheard. */
  typed: boolean;
  /** What the turn said besides the address. */
  rest: string;
}

const TYPED =
  /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+/i;

/** Domains that people name without their ending. */
const MAIL_HOSTS: Record<string, string> = {
  gmail: 'gmail.com',
  googlemail: 'googlemail.com',
  hotmail: 'hotmail.com',
  outlook: 'outlook.com',
  yahoo: 'yahoo.com',
  icloud: 'icloud.com',
  protonmail: 'protonmail.com',
  aol: 'aol.com',
  gmx: 'gmx.net',
};

const JOINERS: Record<string, string> = {
  dot: '.',
  point: '.',
  period: '.',
  underscore: '_',
  underline: '_',
  dash: '-',
  hyphen: '-',
  minus: '-',
  plus: '+',
};

/** Words that lead up to an address and are none of it. */
const LEAD = new Set(
  "is it its it's that's i'm the my email mail e address to and me reach contact use would be that sure yes yeah yep no nope not but actually sorry said meant mean wrong right correct new okay ok please well so send an a at was s reads under i you can hi hello oh um uh uhm got or".split(
    ' ',
  ),
);
const ASIDES =
  /\b(?:all (?:one|1) word|all (?:in )?lower ?case|in lower ?case|lower ?case|no spaces|without spaces|all together|no space)\b/g;

/**
 * An address in a turn, or null. Where it was spoken, words are joined and `dot`, `at` and digits turned to signs.
 * `nameFirst`: a name is expected before it, so that only the last plain word belongs to the address.
 */
export function findEmail(raw: string, nameFirst = false): FoundEmail | null {
  const typed = TYPED.exec(raw);
  if (typed) {
    const value = typed[0].replace(/^[.']+|[.']+$/g, '');
    return { value, typed: true, rest: cut(raw, typed.index, typed[0].length) };
  }
  return findSpoken(raw, nameFirst);
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/\s+/g, ' ').trim();
}

function findSpoken(raw: string, nameFirst: boolean): FoundEmail | null {
  const text = raw
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(ASIDES, ' ')
    .replace(/\(at\)|\[at\]|@/g, ' at ')
    .replace(/\(dot\)|\[dot\]/g, ' dot ')
    .replace(/\bat sign\b|\bat symbol\b|\bad sign\b/g, 'at')
    .replace(/\b(?:(g|hot|proton) (?=mail\b)|(i) (?=cloud\b)|(out) (?=look\b))/g, '$1$2$3')
    .replace(/([a-z0-9])\.([a-z0-9])/g, '$1 dot $2')
    .replace(/[.!?]+(?=\s|$)/g, ' ')
    .replace(/([,;:])/g, ' , ')
    .replace(/([a-z])-([a-z])/g, '$1 dash $2');
  const words = text.split(/\s+/).filter(Boolean);
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (words[at] !== 'at') continue;
    const domain = readDomain(words, at + 1);
    if (!domain) continue;
    const start = behindName(words, localStart(words, at), at, nameFirst);
    const local = joinLocal(words.slice(start, at));
    if (local === '' || !/[a-z0-9]$/.test(local)) continue;
    const rest = [...words.slice(0, start), ...words.slice(domain.end)].join(' ');
    return { value: `${local}@${domain.value}`, typed: false, rest: rest.replace(/\s+,/g, ',') };
  }
  return null;
}

function readDomain(
  words: readonly string[],
  start: number,
): { value: string; end: number } | null {
  const labels: string[] = [];
  let at = start;
  while (at < words.length) {
    const label = readLabel(words, at);
    if (!label) return null;
    labels.push(label.value);
    at = label.end;
    const joiner = words[at] ?? '';
    if (joiner !== 'dot' && joiner !== 'point' && joiner !== 'period') break;
    at += 1;
  }
  const [host = ''] = labels;
  if (labels.length === 1) {
    const full = MAIL_HOSTS[host];
    // `gmail com`: the dot was swallowed.
    if (full === undefined) return null;
    return { value: full, end: words[at] === 'com' ? at + 1 : at };
  }
  const value = labels.join('.');
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(value) ? { value, end: at } : null;
}

/** One label of the domain: words up to the next `dot`; behind the last dot only one word. */
function readLabel(words: readonly string[], start: number): { value: string; end: number } | null {
  const afterDot = words[start - 1] !== 'at';
  let value = '';
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === 'dot' || word === 'point' || word === 'period' || word === ',') break;
    if (value !== '' && afterDot && !words.slice(at + 1, at + 3).includes('dot')) break;
    const piece = pieceAt(words, at);
    if (!piece) break;
    value += piece.letters;
    at = piece.end;
    if (value in MAIL_HOSTS) break;
  }
  return value === '' ? null : { value, end: at };
}

/** Where the local part begins: behind the words that lead up to it, or behind a comma. */
function localStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0) {
    const word = words[start - 1] ?? '';
    if (word === ',') break;
    if (LEAD.has(word) && !isSpelledLetter(words, start - 1, at)) break;
    start -= 1;
  }
  // `me at example dot com`: a lead word may be the whole of it.
  return start === at && at > 0 && words[at - 1] !== ',' ? at - 1 : start;
}

/** `anna berg anna at …`: the name is said first, and the address begins with a word of it or is its last word. */
function behindName(
  words: readonly string[],
  start: number,
  at: number,
  nameFirst: boolean,
): number {
  const local = words.slice(start, at);
  if (local.length < 3 || local.some((word) => !/^[a-z]{2,}$/.test(word) || word in JOINERS))
    return start;
  if (spellFrom(local, 0)?.end === local.length) return start;
  if (nameFirst || local[0] === local.at(-1)) return at - 1;
  return start;
}

/** `a` and `i` are letters beside other letters or signs, as in `a as in alpha`. */
function isSpelledLetter(words: readonly string[], index: number, end: number): boolean {
  if (words[index] === 'oh') return /^(?:double|triple)$/.test(words[index - 1] ?? '');
  if (!/^[a-z]$/.test(words[index] ?? '')) return false;
  const next = words[index + 1] ?? '';
  const previous = words[index - 1] ?? '';
  const beforeLetter = /^(?:[a-z]|double|triple|as|for|like)$/.test(next) || next in JOINERS;
  const afterLetter = /^(?:[a-z]|double|triple)$/.test(previous) || previous in JOINERS;
  return (index + 1 < end && beforeLetter) || afterLetter;
}

function joinLocal(words: readonly string[]): string {
  let value = '';
  let at = 0;
  while (at < words.length) {
    const piece = pieceAt(words, at);
    if (!piece) {
      at += 1;
      continue;
    }
    value += piece.letters;
    at = piece.end;
  }
  return value.replace(/^[.+_-]+/, '');
}

function pieceAt(words: readonly string[], at: number): { letters: string; end: number } | null {
  const spelt = spellFrom(words, at);
  if (spelt !== null && spelt.sure > 0) return spelt;
  const word = words[at] ?? '';
  const sign = JOINERS[word];
  if (sign !== undefined) return { letters: sign, end: at + 1 };
  if (word === 'full' && words[at + 1] === 'stop') return { letters: '.', end: at + 2 };
  const digits = digitsAt(words, at);
  if (digits !== null) return digits;
  const plain = word.replace(/[^a-z0-9._+-]/g, '');
  return plain === '' ? null : { letters: plain, end: at + 1 };
}
