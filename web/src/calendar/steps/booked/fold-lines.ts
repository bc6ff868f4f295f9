/** Longest line of a calendar file, in octets of UTF-8, line break aside: RFC 5545, 3.1. */
const MAX_OCTETS = 75;
const encoder = new TextEncoder();

/** Folds the lines of an iCalendar text anew by octets; characters stay whole. */
export function foldLines(text: string): string {
  return text
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n\t';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
