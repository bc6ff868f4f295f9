import { FIRST_NAME, SURNAME } from './phrases/details.ts';

/** Names that one tag of the templates stands for, the most common first. */
export interface NameClass {
  tag: string;
  names: readonly string[];
}

/** The word a decoder prints for a name of a class: "will" the name is not "will" the verb. */
export function classWord(name: string, tag: string): string {
  return `${name}_${tag}`;
}

const CLASS_SUFFIX = new RegExp(`_(?:${FIRST_NAME}|${SURNAME})\\b`, 'g');

/** Takes the class off the names in a decoder's output. */
export function plainText(hypothesis: string): string {
  return hypothesis.replace(CLASS_SUFFIX, '');
}

/**
 * PocketSphinx raises the model's probabilities to the language weight, but not those inside a class: names would be
 * nearly free. The exponent makes up for it; tuned with evaluate.ts.
 */
const CLASS_EXPONENT = 3;

/** How much more likely common names are than rare ones: the higher, the more alike. */
const RANK_OFFSET = 200;

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
  const weights = shares.map((share) => (share / total) ** CLASS_EXPONENT);
  const remainder = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  return [
    ...names.map((name, rank) => member(name, tag, weights[rank] ?? 0)),
    member(REMAINDER, tag, remainder),
  ];
}

function member(name: string, tag: string, weight: number): string {
  return `${classWord(name, tag)} ${weight.toExponential(4)}`;
}
