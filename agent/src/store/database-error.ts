/** Tells a database that is away, or cannot write, from a query that is wrong. Pure. */
import { DrizzleQueryError } from 'drizzle-orm';

/** The database could not be opened; `cause` says why. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

const SQL_STATE = /^[0-9A-Z]{5}$/;
/**
 * Connections, resources, shutting down, input and output; a server that only reads; and what PGlite answers to every
 * query once one has failed in the middle of a write.
 */
const AWAY = /^(?:08|53|57P|58|25006|24000)/;
/** What the client of PostgreSQL says without a code. */
const SAID = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** Returns whether an error says that the database cannot be used right now, whatever was asked of it. */
export function isDatabaseAway(error: Error): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  const isQuery = error instanceof DrizzleQueryError;
  const cause = isQuery ? error.cause : error;
  if (!cause) return false;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (SQL_STATE.test(code) && !code.startsWith('E')) return AWAY.test(code);
  // A query that was never answered: all but what was wrong with it before it was sent.
  if (isQuery) return !(cause instanceof TypeError || cause instanceof RangeError);
  return SAID.test(cause.message) || ('syscall' in cause && cause.syscall === 'connect');
}
