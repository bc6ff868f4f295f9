/** A real PostgreSQL server of a test, on a socket in a folder of its own: no port, no password, nothing kept. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPostgres {
  /** Makes an empty database and returns its address. */
  newDatabase(): string;
  /** Ends it as a crash would; its databases stay. */
  crash(): Promise<void>;
  /** Starts it again after that. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const FOLDER = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root; Debian makes this user for it. */
const AS_POSTGRES = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];

/** Starts one; Debian's package `postgresql` has to be installed. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-postgres-'));
  if (AS_POSTGRES.length > 0) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  run(['initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-N']);
  let server = await serve(folder, data);
  let databases = 0;
  const crash = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const gone = once(server, 'exit');
    run(['pg_ctl', '-D', data, 'stop', '-m', 'immediate']);
    await gone;
  };
  return {
    newDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      run(['createdb', '-h', folder, '-U', 'postgres', name]);
      return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    crash,
    async restart() {
      server = await serve(folder, data);
    },
    async stop() {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when it takes connections. */
async function serve(folder: string, data: string): Promise<ChildProcess> {
  const words = asPostgres([
    'postgres',
    '-D',
    data,
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    '-c',
    'fsync=off',
  ]);
  const server = spawn(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`postgres ended with ${code}: ${output}`));
    });
    server.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}

function run(words: string[]): void {
  const [program = '', ...rest] = asPostgres(words);
  execFileSync(program, rest, { stdio: 'pipe', cwd: tmpdir() });
}

/** The words that run one of PostgreSQL's programs, of which Debian has only the clients on the PATH. */
function asPostgres([program = '', ...rest]: string[]): string[] {
  const versions = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const file = versions
    .map((version) => join(FOLDER, version, 'bin', program))
    .find((candidate) => existsSync(candidate));
  return [...AS_POSTGRES, file ?? program, ...rest];
}
