/** Tells the agent's own voice, heard through the caller's microphone, from a caller. Pure. */
import type { Language } from '@in-call-calendar/shared';
import { LEXICONS } from '../guard/compiled-lexicon.ts';
import { findMentions } from '../guard/mentions.ts';
import { tokenize } from '../guard/tokens.ts';
import { isSaidAgain } from './said-again.ts';
import { respelled } from './spoken-words.ts';

/** Fewer words than this are too few to tell. A time counts as one: callers repeat times, in spellings of their own. */
const LEAST_WORDS = 4;
/** How much of one sentence of the agent has to be there, unless it begins there: callers repeat the option they choose. */
const COVERED = 0.6;
const TIME = '#';
const ENDS = new Set('.?!');

/** The one word that is known alone: to be greeted back changes nothing. */
const GREETINGS = new Set('hello hi hallo hola'.split(' '));

/**
 * Whether what was heard is nearly a whole sentence, or more, of what the agent has just said, or how one begins, and
 * has nothing that the agent did not say.
 *
 * @param before what was heard directly before and was an echo: a sentence comes back in parts where it has commas
 * @param mayBeCut whether an echo may lack the beginning of its sentence; without it, a question such as "Shall I go
 * ahead and book it?" is an order
 */
export function isEcho(
  heard: string,
  said: string,
  language: Language,
  before = '',
  mayBeCut = true,
): boolean {
  const words = wordsOf(heard, language);
  const sentences = sentencesOf(said, language);
  if (words.length < LEAST_WORDS) return isGreeting(words, sentences);
  if (!isSaidAgain(heard, said, language)) return false;
  const all = [...wordsOf(before, language), ...words];
  return sentences.some((sentence) => {
    const least = LEAST_WORDS - 1;
    if (sentence.length < LEAST_WORDS || inCommon(words, sentence).length < least) return false;
    return (
      inCommon(words, sentence.slice(0, LEAST_WORDS)).length >= least ||
      (mayBeCut && inCommon(all, sentence).length >= sentence.length * COVERED)
    );
  });
}

function isGreeting([word = '', ...more]: string[], sentences: readonly string[][]): boolean {
  if (more.length > 0 || !GREETINGS.has(word)) return false;
  return sentences.some(([first, ...rest]) => first === word && rest.length === 0);
}

function wordsOf(text: string, language: Language): string[] {
  return sentencesOf(text, language).flat();
}

/** The words of each sentence, with a sign for each time or list of times. */
function sentencesOf(text: string, language: Language): string[][] {
  const tokens = tokenize(respelled(text));
  const mentions = findMentions(tokens, LEXICONS[language].times);
  const sentences: string[][] = [[]];
  for (const [at, { kind, text: word }] of tokens.entries()) {
    const sentence = sentences.at(-1) ?? [];
    const mention = mentions.find(({ from, to }) => from <= at && at < to);
    if (mention) {
      if (sentence.at(-1) !== TIME) sentence.push(TIME);
    } else if (kind !== 'mark') sentence.push(word);
    else if (ENDS.has(word)) sentences.push([]);
  }
  return sentences;
}

/** The longest sequence of words that both have in the same order. */
function inCommon(a: readonly string[], b: readonly string[]): string[] {
  let above: string[][] = b.map(() => []);
  for (const word of a) {
    const row: string[][] = [];
    for (const [at, other] of b.entries()) {
      const left = row[at - 1] ?? [];
      const up = above[at] ?? [];
      if (word === other) row.push([...(above[at - 1] ?? []), word]);
      else row.push(left.length > up.length ? left : up);
    }
    above = row;
  }
  return above.at(-1) ?? [];
}
