/** A turn as words that know where they stand in it, so that what is found can be cut out of the text as it came. Pure. */

export interface Chunks {
  /** The text between blanks, as it came. */
  chunks: readonly string[];
  words: readonly string[];
  /** The chunk that each word stands in. */
  places: readonly number[];
}

/** Splits a text at its blanks; `expand` writes out a chunk as one word or several, with blanks between them. */
export function chunksOf(text: string, expand: (chunk: string) => string): Chunks {
  const chunks = text.split(/\s+/).filter(Boolean);
  const words: string[] = [];
  const places: number[] = [];
  for (const [place, chunk] of chunks.entries()) {
    for (const word of expand(chunk).split(/\s+/).filter(Boolean)) {
      words.push(word);
      places.push(place);
    }
  }
  return { chunks, words, places };
}

/** The text before and behind the chunks that the words from `start` up to `end` stand in, signs behind them with it. */
export function aroundChunks(
  { chunks, places }: Chunks,
  start: number,
  end: number,
): { before: string; after: string } {
  const first = places[start] ?? 0;
  const last = places[end - 1] ?? first;
  const behind = /[,;.!?]*$/.exec(chunks[last] ?? '')?.[0] ?? '';
  return {
    before: chunks.slice(0, first).join(' '),
    after: [behind, ...chunks.slice(last + 1)].join(' '),
  };
}

/** The text without the chunks that the words from `start` up to `end` stand in; a comma behind them stays. */
export function cutChunks({ chunks, places }: Chunks, start: number, end: number): string {
  const first = places[start] ?? 0;
  const last = places[end - 1] ?? first;
  const behind = /[,;.!?]$/.exec(chunks[last] ?? '')?.[0] ?? '';
  const before = chunks.slice(0, first).join(' ');
  const after = chunks.slice(last + 1).join(' ');
  const sign = after === '' || /[,;.!?]$/.test(before) ? '' : behind;
  return `${before}${sign} ${after}`.trim();
}
