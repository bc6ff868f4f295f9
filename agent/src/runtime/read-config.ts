import { ConfigError } from './config-error.ts';
import { loadConfig, type Config } from './config.ts';

/**
 * Returns the configuration of a program. Where a setting is wrong, prints which and ends the program.
 *
 * @param places as `loadConfig` has it
 */
export function readConfig(places: Parameters<typeof loadConfig>[1]): Config {
  try {
    return loadConfig(undefined, places);
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
