/** What happened in a scenario, for people who look for the cause of a failure. */

export type Who = 'caller' | 'agent' | 'tool' | 'screen' | 'calendar';

export interface TranscriptLine {
  who: Who;
  text: string;
}

/** Lines of text: `caller  Next Tuesday at two, please.` */
export function transcriptText(lines: readonly TranscriptLine[]): string {
  return lines.map(({ who, text }) => `    ${who.padEnd(8)} ${text}`).join('\n');
}
