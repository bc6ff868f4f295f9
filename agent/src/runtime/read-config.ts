import { ConfigError } from './config-error.ts';
import { loadConfig, type Config } from './config.ts';

/** Returns the configuration of a program. Where a setting is wrong, prints which and ends the program. */
export function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    return exitFor(error);
  }
}

/** Prints what is wrong with the settings and ends the program; throws any error that is not a ConfigError. */
export function exitFor(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
