import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { DatabaseUnavailableError, isDatabaseAway } from './database-error.ts';

const error = (more: object, message = 'no') => Object.assign(new Error(message), more);
const query = (cause: Error) => new DrizzleQueryError('select 1', [], cause);

it.each<Error>([
  new DatabaseUnavailableError('no'),
  error({ code: 'ECONNREFUSED', syscall: 'connect' }),
  error({}, 'Connection terminated unexpectedly'),
  error({ code: '57P03' }),
  query(error({ code: 'ECONNRESET', syscall: 'read' })),
  query(error({ code: 'EPIPE' })),
  query(error({}, 'Query read timeout')),
  query(error({ code: '53100' }, 'the disk is full')),
  query(error({ code: '25006' }, 'read-only transaction')),
  query(error({ code: '24000' }, 'cannot drop active portal ""')),
])('is away: %o', (one) => {
  expect(isDatabaseAway(one)).toBe(true);
});

it.each<Error>([
  error({ code: 'ECONNRESET', syscall: 'read' }),
  error({}, 'something else'),
  query(error({ code: '23505' }, 'a duplicate')),
  query(error({ code: '42601' }, 'a mistake in the query')),
  query(new TypeError('no such value')),
])('is a fault, or nothing of the database: %o', (one) => {
  expect(isDatabaseAway(one)).toBe(false);
});
