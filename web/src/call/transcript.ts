/** What has been said and typed in the call, in the order it arrived. */

export interface Line {
  id: string;
  from: 'caller' | 'agent';
  text: string;
  /** False while the sentence may still change. */
  isFinal: boolean;
}

/** Longest transcript that is kept, in lines. */
export const MAX_LINES = 400;

/** Puts a line in place of an earlier one with the same id, else at the end. Empty lines are left out. */
export function withLine(lines: readonly Line[], line: Line): readonly Line[] {
  const at = lines.findIndex((each) => each.id === line.id);
  if (line.text.trim() === '') return lines;
  if (at === -1) return [...lines, line].slice(-MAX_LINES);
  return lines.with(at, line);
}

/** Ends of a whole sentence; quotes and brackets may close after it. */
const WHOLE = /[.!?…:;][\s"'”’»)\]]*$/u;

/** Returns a line as it is read: words of the agent that were cut off in the middle end in an ellipsis. */
export function shownText({ from, text, isFinal }: Line): string {
  const isCut = from === 'agent' && isFinal && !WHOLE.test(text);
  return isCut ? `${text.trimEnd()}…` : text;
}
