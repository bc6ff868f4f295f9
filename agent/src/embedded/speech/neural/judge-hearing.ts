/** Whether what Whisper wrote was said. It writes something for every sound, and now and then the same again. Pure. */
import type { Reading, Readings } from './hearing.ts';

/**
 * Below these mean probabilities of its tokens a text counts as not understood. Of people's speech 95 in 100 utterances
 * are above 0.42; what it makes of noise is mostly below 0.35.
 */
const LEAST_CONFIDENCE = 0.35;
/** Short sentences that it makes of silence and noise, which it is surer of; they have to be as clear as speech is. */
const OF_SILENCE =
  /^(?:thank you|thanks for watching|bye|you|i'm sorry|i'm going to go|okay|so|oh)$/;
const CLEAR_CONFIDENCE = 0.6;
/** Probability of silence above which even a likely text is none. */
const MOST_SILENCE = 0.8;
const DIGIT =
  /^(?:\d{1,4}|double|triple|treble|oh|zero|one|two|three|four|five|six|seven|eight|nine)$/;
/** A letter and the word for it: "n as in Nancy". */
const SPELT = /(?:^| )\p{L} (?:as|for|is|like) /u;
/** Words of the shortest part that counts as said over and over, and of one that makes up the whole text. */
const LEAST_REPEATED = 3;
const LEAST_WHOLE = 2;
/** Words of a copy of which the first may be another: "could we meet on Monday, good we meet on Monday". */
const LEAST_WITH_OTHER_START = 4;

/** Returns the words, once each; empty where nothing was understood and the caller has to be asked again. */
export function judgeHearing({
  text,
  confidence,
  silence,
}: Reading & Pick<Readings, 'silence'>): string {
  const said = withoutRepeats(text);
  if (!/[\p{L}\p{N}]/u.test(said)) return '';
  const isStock = OF_SILENCE.test(
    said
      .toLowerCase()
      .replaceAll(/[.,!?]/g, '')
      .trim(),
  );
  if (confidence < (isStock ? CLEAR_CONFIDENCE : LEAST_CONFIDENCE)) return '';
  if (silence > MOST_SILENCE && confidence < CLEAR_CONFIDENCE) return '';
  return said;
}

/** Cuts a text where it begins to say again what stands right before, word for word but for the first. */
function withoutRepeats(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const bare = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}'@.-]|[.]$/gu, ''));
  for (let size = LEAST_WHOLE; 2 * size <= words.length; size += 1) {
    for (let at = 0; at + 2 * size <= words.length; at += 1) {
      if (size < LEAST_REPEATED && bare.some((word, index) => word !== bare[index % size]))
        continue;
      const part = bare.slice(at, at + size);
      // Digits and letters that are said twice are part of a number or a name.
      if (part.every((word) => word.length < 2 || DIGIT.test(word))) continue;
      if (SPELT.test([...part, ...part, ''].join(' '))) continue;
      const copied = size < LEAST_WITH_OTHER_START ? 0 : 1;
      if (part.slice(copied).every((word, index) => word === bare[at + size + copied + index]))
        return words.slice(0, at + size).join(' ');
    }
  }
  return words.join(' ');
}
