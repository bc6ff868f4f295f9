/** What to do about a database that cannot be opened, by the code of the error; other messages may hold the address. */
const EXPLAINED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: start PostgreSQL, or check host and port',
  ENOENT: 'there is no socket in that folder: start PostgreSQL, or check the address',
  ENOTFOUND: 'there is no host of this name: check it',
  EAI_AGAIN: 'the name of the host cannot be looked up right now: check it, and the network',
  ETIMEDOUT: 'the host does not answer: check host, port and firewall',
  EHOSTUNREACH: 'the host cannot be reached: check host and network',
  '28P01': 'PostgreSQL refuses the password: check user and password',
  '28000': 'PostgreSQL lets this user in only otherwise: check user, TLS (sslmode) and pg_hba.conf',
  '3D000': 'there is no database of this name: create it (createdb), or check the name',
  '42501': 'the user may not make tables there: grant it the schema',
  '53300': 'PostgreSQL has no connection left: close others, or raise max_connections',
  '57P03': 'PostgreSQL is starting up: start the server again in a moment',
};

/** Returns the sentence for a setting's problem; it never repeats the address. */
export function explainDatabaseError(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const explained = EXPLAINED[code];
    if (explained !== undefined) return `${explained} (${code})`;
    if (/timeout/i.test(cause.message)) return EXPLAINED['ETIMEDOUT'] ?? '';
  }
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `the database cannot be opened${code}: check the address, and the log of PostgreSQL`;
}
