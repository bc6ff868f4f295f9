import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareStore, type StoreParts } from '../../agent/src/api/open-store.ts';
import { lockFolder } from '../../agent/src/store/folder-lock.ts';
import { createSecrets } from '../../agent/src/store/secrets.ts';
import {
  startTestPostgres,
  type TestPostgres,
} from '../../agent/src/store/testing/postgres-server.ts';
import { SETTINGS } from '../../agent/src/store/testing/store.contract.ts';
import { rotateKeys } from './rotate-keys.ts';

const CAL_KEY = 'cal_live_0123456789';
const keys = { old: randomBytes(32), new: randomBytes(32) };
const named = (...ids: ('old' | 'new')[]) =>
  ids.map((id) => `${id}:${keys[id].toString('base64')}`).join(',');

let server: TestPostgres;
let dataDir: string;
let databaseUrl: string;
beforeAll(async () => {
  server = await startTestPostgres();
  dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-rotate-'));
});
beforeEach(() => {
  databaseUrl = server.newDatabase();
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await server.stop();
});

async function withServer<T>(id: 'old' | 'new', work: (parts: StoreParts) => Promise<T>) {
  const secrets = createSecrets([{ id, key: keys[id] }], randomBytes);
  const parts = prepareStore({ owners: { databaseUrl }, dataDir, secrets, now: Date.now });
  try {
    return await work(parts);
  } finally {
    await parts.close();
  }
}

const newAgent = () =>
  withServer('old', async ({ store }) => {
    const { agents, ownerOf } = await store();
    const owner = await ownerOf({ issuer: 'https://id.example', subject: 'anna' });
    return (await agents.create(owner, SETTINGS, CAL_KEY)).id;
  });

async function run(env: Record<string, string>, ...args: string[]) {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const code = await rotateKeys({ args, env: { DATA_DIR: dataDir, ...env }, print });
  return { code, text: lines.join('\n') };
}

test('keys are rotated, and the old one is needed no more', async () => {
  const id = await newAgent();
  const wrong = await run({ DATABASE_URL: databaseUrl, ENCRYPTION_KEY: named('new') });
  expect(wrong.code).toBe(1);
  expect(wrong.text).toContain(`No key opens those of ${id}`);
  expect(await run({ DATABASE_URL: databaseUrl, ENCRYPTION_KEY: named('new', 'old') })).toEqual({
    code: 0,
    text: '1 secrets are sealed with the key "new" now.\nThe other keys can be taken out of ENCRYPTION_KEY.',
  });
  await withServer('new', async ({ start, store }) => {
    await start();
    expect(await (await store()).agents.calKey(id)).toBe(CAL_KEY);
  });
});

test('a lost key is named at the start of a server, and given up on purpose only', async () => {
  const id = await newAgent();
  await withServer('new', ({ start }) => expect(start()).rejects.toThrow('--drop-unreadable'));
  const env = { DATABASE_URL: databaseUrl, ENCRYPTION_KEY: named('new') };
  expect((await run(env, '--drop-unreadable')).code).toBe(0);
  await withServer('new', async ({ start, store }) => {
    await start();
    expect(await (await store()).agents.find(id)).toMatchObject({ calKeyHint: null });
  });
});

test('what hinders it is named: a server that runs, no key, no database, an unknown option', async () => {
  const unlock = lockFolder(join(dataDir, 'database'));
  const busy = await run({ ENCRYPTION_KEY: named('new', 'old') });
  unlock();
  expect(busy).toMatchObject({ code: 1 });
  expect(busy.text).toContain(`in use by process ${process.pid}`);
  expect((await run({})).text).toContain('ENCRYPTION_KEY: is not set');
  const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:1/db', ENCRYPTION_KEY: named('new') };
  expect((await run(nowhere)).text).toContain('DATABASE_URL: nothing answers there');
  expect(await run({}, '--all')).toMatchObject({ code: 2 });
});
