/**
 * The test of a text that a scenario expects: `/…/flags` is a regular expression, everything else has to be contained,
 * whatever its case.
 *
 * @throws SyntaxError for a regular expression that is none.
 */
export function patternOf(source: string): (text: string) => boolean {
  const parts = /^\/(.+)\/([a-z]*)$/s.exec(source);
  if (!parts) return (text) => text.toLowerCase().includes(source.toLowerCase());
  const expression = new RegExp(parts[1] ?? '', parts[2]);
  return (text) => text.search(expression) >= 0;
}
