/** Sentences out of a stream of text, the same ones however the text is cut into chunks. */

/** A sentence that does not end is cut here, at a space where there is one. */
const MAX_LENGTH = 240;
/** What may have to be seen beyond a place to know whether a sentence ends there. */
const LOOK_AHEAD = 20;

/** What a full stop may follow without ending a sentence, in any of the languages; single letters count as well. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms st prof sr sra srta ud uds vs no nr tel ca bzw approx str hr fr am pm etc inkl evtl ggf min av avda dept mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const MONTHS =
  /^(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec|ene|abr|may|ago|dic)/iu;

/** More of them than this are no end of a sentence. */
const MAX_CLOSERS = 8;
const CLOSERS = `"'”’»)]*_~`;

export class SentenceSplitter {
  #buffer = '';

  /** Takes more text; returns the sentences that are now known to be complete, with all their white space. */
  push(text: string): string[] {
    this.#buffer += text;
    const sentences: string[] = [];
    for (;;) {
      const end = sentenceEnd(this.#buffer);
      if (end === null) return sentences;
      sentences.push(this.#buffer.slice(0, end));
      this.#buffer = this.#buffer.slice(end);
    }
  }

  /** Returns what is left, as sentences: nothing more will come. */
  flush(): string[] {
    const rest = this.#buffer;
    this.#buffer = '';
    return rest === '' ? [] : [rest];
  }
}

/** Where the first sentence ends; null while that cannot be told yet. */
function sentenceEnd(text: string): number | null {
  for (let at = 0; at < Math.min(text.length, MAX_LENGTH); at += 1) {
    const char = text.charAt(at);
    if (char === '\n' || '。！？'.includes(char)) return at + 1;
    if (!'.?!…'.includes(char)) continue;
    const end = afterClosers(text, at + 1);
    if (end >= text.length) break;
    if (!/\s/.test(text.charAt(end))) continue;
    if (char !== '.') return end;
    const ends = isFullStop(text, at, end);
    if (ends === null) break;
    if (ends) return end;
  }
  return text.length >= MAX_LENGTH + LOOK_AHEAD ? cut(text) : null;
}

/** `booked.**`, `booked!")`: marks that belong to the sentence before. */
function afterClosers(text: string, from: number): number {
  let end = from;
  while (
    end < Math.min(text.length, from + MAX_CLOSERS) &&
    `.?!…${CLOSERS}`.includes(text.charAt(end))
  )
    end += 1;
  return end;
}

/** Whether the full stop at a place ends a sentence; null while what follows is too short to tell. */
function isFullStop(text: string, at: number, end: number): boolean | null {
  const word = /[\p{L}\d.]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  if (/^\p{L}$/u.test(word) || /\.\p{L}$/u.test(word)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (!/^\d{1,2}$/.test(word)) return true;
  // "3. Dezember" goes on; "1. Tuesday" at the start of a line is a list.
  if (text.slice(0, at - word.length).trim() === '') return false;
  const ahead = text.slice(end, end + LOOK_AHEAD);
  const next = /^\s+(\S*)/u.exec(ahead)?.[1] ?? '';
  const isKnown = next.length >= 3 || ahead.length === LOOK_AHEAD || /^\s+\S+\s/u.test(ahead);
  return isKnown ? !MONTHS.test(next) : null;
}

function cut(text: string): number {
  const space = text.lastIndexOf(' ', MAX_LENGTH - 1);
  if (space > 0) return space + 1;
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(MAX_LENGTH - 1));
  return isPair ? MAX_LENGTH - 1 : MAX_LENGTH;
}
