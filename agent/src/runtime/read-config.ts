import { ConfigError } from './config-error.ts';
import { loadConfig, type Config } from './config.ts';

/** The configuration of a program. Where something in the environment is wrong, it is said and the program ends. */
export function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    return exitFor(error);
  }
}

/** Ends the program with what is wrong with its settings; throws what is not about settings. */
export function exitFor(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
