/** Tags of the word classes: each stands for every name of its list. */
export const FIRST_NAME = 'FIRST';
export const SURNAME = 'LAST';
/** A name said letter by letter in one go: more certain than its letters one by one. */
export const SPELLED_NAME = 'SPELLED';

const LETTER = 'LETTER';

/**
 * A word of its own for one meaning of a spelling: "will" the name is followed by other words than "will" the verb,
 * and "a" the letter sounds different from the article.
 */
export function markedWord(word: string, mark: string): string {
  return `${word}_${mark}`;
}

/** The letter as it is spelled out, not the word that is written the same. */
export function letterWord(letter: string): string {
  return markedWord(letter, LETTER);
}

const MARK = new RegExp(`_(?:${FIRST_NAME}|${SURNAME}|${LETTER})\\b`, 'g');

const SPELLED = new RegExp(`(\\S+)_${SPELLED_NAME}\\b`, 'g');

/** Takes the marks off a decoder's output and spells out what was heard as spelled. */
export function plainText(hypothesis: string): string {
  return hypothesis
    .replace(SPELLED, (_match, name: string) => Array.from(name).join(' '))
    .replace(MARK, '');
}

/** The letter behind a letter word. */
export function letterOf(word: string): string | undefined {
  return word.endsWith(`_${LETTER}`) ? word.slice(0, 1) : undefined;
}
