/** A setting that is wrong, by the name of its variable. The message never repeats a value that may be secret. */
export interface SettingProblem {
  variable: string;
  message: string;
}

/** Settings that do not make a configuration. The message names each variable and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ variable, message }) => `${variable}: ${message}`);
    super(`Please fix these settings (see .env.example):\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
