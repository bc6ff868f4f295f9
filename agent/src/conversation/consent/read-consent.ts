/** The one reader of consent: whether a caller's turn agrees to what was asked, to its last word. Pure. */
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { judge, type Consent, type ConsentTo, type Judged } from './judge.ts';
import { scanner, type Piece, type Scan } from './scan.ts';
import { tidy } from './tokens.ts';

/** What a turn answers. */
export interface Asked {
  to: ConsentTo;
  /** The language of the call. */
  language: Language;
  /**
   * Words and values that were read back and may be repeated: `Tuesday, December 1st at 2 PM`, `anna@example.com`. Of
   * a move the new time only, and no free text such as a note: whatever stands here may be said beside a yes.
   */
  readBack?: readonly string[];
}

export interface ReadConsent {
  consent: Consent;
  /** The caller's words that stood in the way; empty for a yes, and where nothing did. */
  leftOver: string;
}

const SCANS: Readonly<Record<Language, Scan>> = {
  en: scanner(EN),
  de: scanner(DE),
  es: scanner(ES),
};

interface Reading extends Judged {
  language: Language;
  pieces: readonly Piece[];
}

/**
 * Returns what a turn says to a question, never throws, and fails closed: a turn is a yes only if a small grammar of
 * assent consumes all of it. A refusal in any of the languages wins, then a wish to wait. A yes may be in another
 * language than the call's, if the whole turn is. What the call's language knows as something else is no refusal in
 * another one, unless that one knows more of the turn. `text` may be typed or heard.
 */
export function readConsent(text: string, { to, language, readBack = [] }: Asked): ReadConsent {
  const said = tidy(text);
  const readings = LANGUAGES.map((spoken): Reading => {
    const pieces = SCANS[spoken](said, readBack);
    return { language: spoken, pieces, ...judge(pieces, to, said) };
  });
  const own = readings.find((reading) => reading.language === language);
  const others = readings.filter((reading) => reading !== own);
  if (own === undefined) return { consent: 'other', leftOver: said.trim() };
  const refusals = [own, ...others].flatMap((reading) =>
    unexplained(reading.refusals, reading, own, readings),
  );
  if (refusals.length > 0) return { consent: 'no', leftOver: between(said, refusals, said.length) };
  const waits = [own, ...others].flatMap((reading) =>
    unexplained(reading.waits, reading, own, readings),
  );
  if (waits.length > 0) return { consent: 'wait', leftOver: between(said, waits) };
  const agrees =
    own.consent === 'yes' ||
    others.some((other) => other.consent === 'yes' && isForeign(other, own));
  if (agrees) return { consent: 'yes', leftOver: '' };
  const unclear = [own, ...others].find(({ consent }) => consent === 'unclear');
  if (unclear === undefined && own.consent === 'other')
    return { consent: 'other', leftOver: between(said, own.blocks) };
  return { consent: 'unclear', leftOver: between(said, (unclear ?? own).blocks) };
}

/** Roles in whose phrases a word of another language is no refusal: `no` in `no problem`. */
const HARMLESS: ReadonlySet<Piece['role']> = new Set<Piece['role']>([
  'yes',
  'agreement',
  'rhetorical',
  'order.any',
  'aside',
  'suits',
  'suits.time',
  'closing',
  'goodbye',
  'goodbye.time',
  'parting',
  'excuse',
  'excuse.bare',
  'excuse.time',
  'excuse.unnamed',
  'unsure',
  'wait',
]);

/** Those pieces that are neither just a part of a harmless phrase of another language nor words of a better one. */
function unexplained(
  pieces: readonly Piece[],
  reading: Reading,
  own: Reading,
  readings: readonly Reading[],
): Piece[] {
  const others = readings.filter((other) => other !== reading);
  const harmless = others.flatMap((other) => other.pieces.filter(({ role }) => HARMLESS.has(role)));
  const better = reading === own ? [] : others.filter((other) => isBetter(other, reading, own));
  return pieces.filter(
    (piece) =>
      !better.some((other) => knows(other, piece)) &&
      !harmless.some(
        ({ from, to }) => from <= piece.from && to >= piece.to && to - from > piece.to - piece.from,
      ),
  );
}

/**
 * Whether a turn is rather in another language than the one that refuses: in the call's own where that knows as many
 * of its words, in a third one that knows them all. German `mal` is Spanish for bad.
 */
function isBetter(other: Reading, refusing: Reading, own: Reading): boolean {
  const unknown = unknownIn(other);
  if (other === own) return unknown <= unknownIn(refusing);
  return unknown === 0 && unknownIn(refusing) > 0 && unknownIn(own) > 1;
}

/** How many words of a turn a language does not know. */
function unknownIn({ pieces }: Reading): number {
  return pieces.filter(({ role }) => role === 'left').length;
}

/** Whether a language knows all words of a piece of another one. */
function knows({ pieces }: Reading, { from, to }: Piece): boolean {
  return pieces
    .filter((piece) => piece.from < to && piece.to > from)
    .every(({ role }) => role !== 'left');
}

/** Whether a yes has a word of assent or politeness that the language of the call does not know: `ja` in an English call. */
function isForeign(other: Reading, own: Reading): boolean {
  const unknown = own.pieces.filter(({ role }) => role === 'left');
  const polite = other.pieces.filter(({ role }) => role === 'polite');
  return [...other.assents, ...polite].some((known) =>
    unknown.some(({ from, to }) => from < known.to && to > known.from),
  );
}

/** The words from the first of the pieces to the last, or to `end`; empty without pieces. */
function between(text: string, pieces: readonly Piece[], end?: number): string {
  if (pieces.length === 0) return '';
  const from = Math.min(...pieces.map((piece) => piece.from));
  return text.slice(from, end ?? Math.max(...pieces.map((piece) => piece.to))).trim();
}
