/** What the check of a voice provider found, step by step. */

export type StepName = 'settings' | 'model' | 'tool' | 'hearing' | 'speaking';

/** One step: passed with the time it took, failed with what to fix, or left out with the reason. */
export type StepFinding =
  | { step: StepName; status: 'ok'; message: string; ms?: number }
  | { step: StepName; status: 'skipped'; message: string }
  | { step: StepName; status: 'failed'; code: string; message: string; advice: string };

export interface VoiceReport {
  ok: boolean;
  provider: string | null;
  steps: StepFinding[];
}

/** A step failed for a reason of its own, not for an error of the provider. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly code: string;
  readonly advice: string;

  constructor(code: string, message: string, advice: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}

const MARKS = { ok: 'ok', failed: 'FIX', skipped: '-' } as const;

/** Lines for people: one for each step, and below it what to fix. */
export function toLines(finding: StepFinding): string[] {
  const time =
    finding.status === 'ok' && finding.ms !== undefined ? ` (${Math.round(finding.ms)} ms)` : '';
  const line = `${MARKS[finding.status].padEnd(5)} ${finding.step.padEnd(9)} ${finding.message}${time}`;
  return finding.status === 'failed' ? [line, `${' '.repeat(16)}${finding.advice}`] : [line];
}
