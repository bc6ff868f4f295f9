import { markedWord } from './marked-words.ts';

/** Names that one tag of the templates stands for, the most common first. */
export interface NameClass {
  tag: string;
  names: readonly string[];
}

/** Weight of the language model against the sound (`-lw`): probabilities are raised to it. */
export const LANGUAGE_WEIGHT = 6.5;

/** How much more likely common names are than rare ones: the higher, the more alike. */
const RANK_OFFSET = 50;

/** PocketSphinx scales a class to a sum of one, so a word that cannot be heard takes what the names leave. */
const REMAINDER = 'nobody';

/** Writes classes in the format of `ngram_model_read_classdef`. */
export function writeClasses(classes: readonly NameClass[]): string {
  return classes
    .flatMap(({ tag, names }) => [`LMCLASS ${tag}`, ...members(tag, names), `END ${tag}`, ''])
    .join('\n');
}

function members(tag: string, names: readonly string[]): string[] {
  const shares = names.map((_, rank) => 1 / (rank + RANK_OFFSET));
  const total = shares.reduce((sum, share) => sum + share, 0);
  // PocketSphinx does not raise the probabilities inside a class itself: names would be nearly free.
  const weights = shares.map((share) => (share / total) ** LANGUAGE_WEIGHT);
  const remainder = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  return [
    ...names.map((name, rank) => member(name, tag, weights[rank] ?? 0)),
    member(REMAINDER, tag, remainder),
  ];
}

function member(name: string, tag: string, weight: number): string {
  return `${markedWord(name, tag)} ${weight.toExponential(4)}`;
}
