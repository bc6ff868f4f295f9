/** Words and names that are common, by which readings of an utterance are told apart. */
import { readWords } from '../../language/word-lists.ts';
import { DIGIT_WORDS } from './number-in.ts';

/** Lower-case words, perhaps with digits behind them. Letters and numbers are words and names. */
export interface KnownWords {
  /** A common word, or a name. */
  isWord(word: string): boolean;
  /** A common name, or what else addresses are made of. */
  isName(word: string): boolean;
}

const SIGNS = 'dot underscore dash plus';
/** Names of mailboxes that are no person's, and of providers. */
const MAILBOXES = 'info office contact hello mail support sales team admin booking';
/** Words of this product's talk that are in no list of common words. */
const MORE = `com org net edu gmail yahoo hotmail outlook icloud aol gmx web proton email spelled spelt double triple
  cancel appointment reschedule noon midnight weekday fortnight consultation dentist incorrect twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth monday tuesday wednesday thursday
  friday saturday sunday`;
/** What a word may have besides and be known all the same: `unavailable`, `Wednesdays`, `cancelled`. */
const AFFIXES = /^(?:un|in|im|dis|re|mis)|(?:s|es|ed|d|led|ing|ly|er|n't)$/g;

export async function loadKnownWords(): Promise<KnownWords> {
  const [common, ...names] = await Promise.all([
    readWords('common-words'),
    readWords('first-names'),
    readWords('surnames'),
  ]);
  return knownWords(
    [...common, ...MORE.split(/\s+/)],
    [...names.flat(), ...SIGNS.split(' '), ...DIGIT_WORDS, ...MAILBOXES.split(' ')],
  );
}

export function knownWords(common: readonly string[], names: readonly string[]): KnownWords {
  const known = { names: new Set(names), words: new Set([...common, ...names]) };
  const isIn = (set: ReadonlySet<string>, word: string): boolean => {
    const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const bare = plain.replace(/\d+$|'s$/, '');
    return (
      /^(?:[a-z]?\d*|\+?\d[\d:]*(?:st|nd|rd|th|pm|am)?)$/.test(plain) ||
      set.has(bare) ||
      set.has(bare.replace("'", ''))
    );
  };
  return {
    isWord: (word) => isIn(known.words, word) || isIn(known.words, word.replaceAll(AFFIXES, '')),
    isName: (word) => isIn(known.names, word),
  };
}
