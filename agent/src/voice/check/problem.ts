/** What is wrong with a setting of the voice, and what to do about it. Never holds a key. */
export interface Problem {
  /** The setting that has to change. */
  variable: string;
  message: string;
  fix: string;
  /** With an `error` no call can go well; a `warning` may pass by itself. */
  severity: 'error' | 'warning';
}
