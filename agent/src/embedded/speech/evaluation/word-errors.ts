/** Words substituted, left out or added to get from `said` to `heard` (Levenshtein distance in words). */
export function wordErrors(said: string, heard: string): number {
  const target = heard.split(' ').filter(Boolean);
  let row = target.map((_, index) => index + 1);
  let left = 0;
  for (const [done, word] of said.split(' ').entries()) {
    let diagonal = done;
    left = done + 1;
    row = row.map((above, index) => {
      const best = Math.min(above + 1, left + 1, diagonal + (word === target[index] ? 0 : 1));
      diagonal = above;
      left = best;
      return best;
    });
  }
  return left;
}

/** Words that change nothing for a booking when they are misheard. */
const FILLERS = new Set(
  `a an the is are am was do does did it it's its that that's this these those to of in on at for and or so
  please thanks thank you i i'm i'd i'll i've we we'd my me your will would could can be been then there
  hello hi okay oh um uh well just also very much some like let's let us sometime time`.split(
    /\s+/,
  ),
);

/** Whether every word that matters was heard, in order, and none was put in its place. */
export function isUnderstood(said: string, heard: string): boolean {
  return keyWords(said) === keyWords(heard);
}

function keyWords(sentence: string): string {
  return sentence
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}
