/** Pronunciations by word, in the order of the dictionary; the first is the usual one. */
export type Pronunciations = ReadonlyMap<string, readonly string[]>;

/** Reads a dictionary in CMU format: `word PH ON E` with `word(2)` for a further pronunciation. */
export function parseDictionary(text: string): Pronunciations {
  const pronunciations = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (space === -1) continue;
    const word = line.slice(0, space).replace(/\(\d+\)$/, '');
    const known = pronunciations.get(word);
    if (known === undefined) pronunciations.set(word, [line.slice(space + 1).trim()]);
    else known.push(line.slice(space + 1).trim());
  }
  return pronunciations;
}

/** An entry of the dictionary to write: `word` as the decoder prints it, spoken in these ways. */
export interface DictionaryEntry {
  word: string;
  phones: readonly string[];
}

/** Writes entries in CMU format. */
export function writeDictionary(entries: Iterable<DictionaryEntry>): string {
  const lines: string[] = [];
  for (const { word, phones } of entries) {
    phones.forEach((way, index) => {
      lines.push(`${index === 0 ? word : `${word}(${index + 1})`} ${way}`);
    });
  }
  return `${lines.join('\n')}\n`;
}
