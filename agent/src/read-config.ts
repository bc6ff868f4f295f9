import { ConfigError, loadConfig, type Config } from './config.ts';

/** The configuration of a program. Where something in the environment is wrong, it is said and the program ends. */
export function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
