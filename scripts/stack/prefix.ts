const COLOURS = [36, 33, 32, 35, 34, 31];
const WIDTH = 13;

/**
 * Makes a function that puts the name of a part before a line; every part keeps its colour.
 *
 * @param colour whether the reader is a terminal
 */
export function linePrefixer(colour: boolean): (part: string, line: string) => string {
  const order: string[] = [];
  return (part, line) => {
    if (!order.includes(part)) order.push(part);
    const label = `${part.padEnd(WIDTH)}|`;
    const code = COLOURS[order.indexOf(part) % COLOURS.length] ?? 36;
    return `${colour ? `\u001B[${code}m${label}\u001B[0m` : label} ${line}`;
  };
}
