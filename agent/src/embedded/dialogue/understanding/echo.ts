/** Tells the agent's own voice, heard through the caller's microphone, from a caller. Pure. */
import { normalise, withoutSigns } from './normalise.ts';

/** Fewer words than this are too few to tell. */
const LEAST_WORDS = 4;
/** How much of a turn has to be what was just said, in its order. */
const SHARE = 0.8;
/** Words that a caller takes over from an offer or a read-back: times, addresses, and what joins them. */
const TAKEN_OVER =
  /^(?:\d.*|am|pm|oclock|noon|midnight|today|tomorrow|tonight|mornings?|afternoons?|evenings?|\w+days?|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|at|or|and|the|on|dot|dash|plus|com|yes|no|okay|book|take|it|that|is)$/;
/** How many of the words in common must be none of those. */
const LEAST_OWN = 3;

/**
 * Whether a spoken turn is what the agent said last, or a stretch of it. A time or an address repeated after the agent
 * is an answer, and no echo.
 */
export function isEcho(turn: string, said: string): boolean {
  const words = wordsOf(turn);
  if (words.length < LEAST_WORDS) return false;
  const common = inCommon(words, wordsOf(withoutValues(said)));
  const all = inCommon(words, wordsOf(said));
  if (all.length < words.length * SHARE) return false;
  return common.filter((word) => !TAKEN_OVER.test(word)).length >= LEAST_OWN;
}

/** What was said without the sentences that read something back: `I have anna at example dot com.` */
function withoutValues(said: string): string {
  return said
    .split(/(?<=[.?!]) /)
    .filter((sentence) => !/^(?:I have|So that is)\b/.test(sentence))
    .join(' ');
}

function wordsOf(text: string): string[] {
  return withoutSigns(normalise(text)).split(' ').filter(Boolean);
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
