/** Sentences of the code's own that say how things stand: they name the time, and ask for nothing. Pure. */

/** Shortest beginning of a sentence that tells it from others, for one that was cut off. */
const MIN_BEGINNING = 8;

/** Returns what else was said: a yes after the code's own report of a time is no yes to what happens with it. */
export function withoutStatements(text: string, statements: readonly string[]): string {
  let rest = text;
  for (const sentence of statements.flatMap(sentencesOf)) {
    rest = withoutEnd(rest.split(sentence).join(' ').trimEnd(), sentence);
  }
  return rest;
}

function sentencesOf(statement: string): string[] {
  return statement.split(/(?<=[.?!])\s+(?=[\p{Lu}¿¡])/u).filter((sentence) => sentence !== '');
}

/** The caller may have cut the sentence off: of it, only its beginning came through. */
function withoutEnd(text: string, sentence: string): string {
  for (let length = sentence.length - 1; length >= MIN_BEGINNING; length -= 1) {
    const beginning = sentence.slice(0, length).trimEnd();
    if (text.endsWith(beginning)) return text.slice(0, -beginning.length);
  }
  return text;
}
