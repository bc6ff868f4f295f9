/** The part of a logger that scheduling uses; pino fits. Fields never hold personal data, keys or booking uids. */
export interface Logger {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** A logger that says nothing. */
export const silentLogger: Logger = { debug: () => undefined, warn: () => undefined };
