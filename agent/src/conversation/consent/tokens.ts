/** Words of a turn, folded to one spelling. Pure. */

export interface Token {
  /** Lower case, without accents and apostrophes. */
  word: string;
  /** Where it stands in the tidy text, end exclusive. */
  from: number;
  to: number;
}

const NOISE =
  /[[(*<]\s*(?:background |inaudible )?(?:noise|noises|cough|coughs|coughing|silence|music|laughter|laughs|breathing|breath|sigh|sighs|inaudible|blank_audio|static|gerausch|geräusch|husten|hustet|musik|stille|ruido|tos|música|silencio)\s*[\])*>]/giu;

const WORD =
  /(?:n?uh-uh|mm-mm)(?!\p{L})|\d{1,2}[:h]\d{2}(?!\d)|\d+(?:st|nd|rd|th|[ºª])(?!\p{L})|\d+\.(?=\s+\p{L})|\d+|[\p{L}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*|[^\s\p{P}]|[?@]|[.!…](?=\s|$)/giu;

/** The text that offsets of {@link tokensOf} count in: composed, without invisible characters and marks of noise. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(NOISE, (mark) => ' '.repeat(mark.length));
}

/** Lower case, without accents and apostrophes. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/**
 * Words, numbers, symbols, ends of sentences and question marks in order; other punctuation is left out. A short form gives several
 * tokens in one place. `text` is {@link tidy}.
 */
export function tokensOf(text: string, contractions: Readonly<Record<string, string>>): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = fold(found);
    const full = Object.hasOwn(contractions, word) ? contractions[word] : undefined;
    const place = { from: index, to: index + found.length };
    return (full ?? word).split(' ').map((part) => ({ word: part, ...place }));
  });
}
