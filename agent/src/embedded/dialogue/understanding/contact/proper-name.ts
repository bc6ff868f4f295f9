/** How a name is written. Pure. */
import leven from 'leven';
import { PARTICLES, SUFFIXES } from './name-words.ts';

/**
 * Capitals where names have them. What was typed stays as it is, but for a name all in capitals.
 *
 * @param parts the words of one name
 */
export function properName(parts: readonly string[]): string {
  const name = parts.join(' ');
  const isShouted = !/\p{Ll}/u.test(name) && /\p{Lu}{4}|\p{Lu}{2}.*\s/u.test(name);
  return parts
    .map((word, index) => {
      if (/\p{Lu}/u.test(word) && !isShouted) return word;
      const lower = word.toLowerCase();
      if (index > 0 && SUFFIXES.has(lower) && /^[iv]+$/.test(lower)) return lower.toUpperCase();
      if (index > 0 && index < parts.length - 1 && PARTICLES.has(lower)) return lower;
      return titled(lower);
    })
    .join(' ');
}

/**
 * Puts a spelled word in the place of the word it most resembles, else behind the name; letters of all its words are
 * each in their own place.
 */
export function respelled(name: string, letters: string): string {
  const words = name.split(' ');
  const all = respelledEach(words, letters.toLowerCase());
  if (all !== null) return all.join(' ');
  const spelled = titled(letters);
  const likeness = words.map((word) => leven(word.toLowerCase(), letters.toLowerCase()));
  const least = Math.min(...likeness);
  const at = likeness.lastIndexOf(least);
  if (words.length > 1 || least <= Math.max(2, Math.ceil(letters.length / 2))) {
    return words.map((word, index) => (index === at ? spelled : word)).join(' ');
  }
  return `${name} ${spelled}`;
}

/** `annaberk`, of Anna Berg: every word with its letters; null where they are rather those of one word. */
function respelledEach(words: readonly string[], letters: string): string[] | null {
  const lower = words.map((word) => word.toLowerCase());
  const whole = lower.join('');
  // `Annabel` is one word, though it is much like both of them.
  const most = letters.length === whole.length ? whole.length / 4 : 1;
  if (words.length < 2 || words.length > 5 || leven(whole, letters) > most) return null;
  const { parts, cost } = split(lower, letters);
  if (cost >= Math.min(...lower.map((word) => leven(word, letters)))) return null;
  return parts.map((part, at) => {
    const word = words[at] ?? '';
    if (part === lower[at]) return word;
    return /^\p{Ll}/u.test(word) ? part : titled(part);
  });
}

/** The letters as a part for each word, each as like its word as can be. */
function split(words: readonly string[], letters: string): { parts: string[]; cost: number } {
  const [word = '', ...others] = words;
  if (others.length === 0) return { parts: [letters], cost: leven(word, letters) };
  let best = { parts: [letters], cost: Infinity };
  for (let at = Math.max(1, word.length - 2); at <= word.length + 2; at += 1) {
    const rest = split(others, letters.slice(at));
    const cost = leven(word, letters.slice(0, at)) + rest.cost;
    if (at < letters.length && cost < best.cost)
      best = { parts: [letters.slice(0, at), ...rest.parts], cost };
  }
  return best;
}

/** One word with a capital where a name has one: `O'Neill`, `Jean-Luc`, `McDonald`. */
export function titled(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-'"“(])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/'S$/, "'s")
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
