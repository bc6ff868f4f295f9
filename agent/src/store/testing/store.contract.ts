/** What the store promises, on whichever database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  createAgents,
  NoEncryptionError,
  VersionConflictError,
  type Agents,
  type AgentSettings,
} from '../agents.ts';
import { audit, publicUsage } from '../schema.ts';
import type { Database } from '../open-database.ts';
import { createOwners } from '../owners.ts';
import { createPublicUsage } from '../public-usage.ts';
import { createSecrets } from '../secrets.ts';
import { dropUnreadable, resealAll, unreadableKeys } from '../stored-secrets.ts';
import { createVisitorSecrets } from '../visitor-secrets.ts';

export const SETTINGS: AgentSettings = {
  name: 'Reception',
  description: null,
  greeting: 'Good morning',
  instructions: null,
  language: 'en',
  voice: 'alloy',
  calEnabled: true,
  calEventTypeSlug: 'consultation',
  calEventTypeId: 17,
  calTimezone: 'America/New_York',
  access: 'public',
  allowedOrigins: ['https://example.com'],
  callsPerDay: 3,
  transferMode: 'show',
  transferTo: '+1 202 555 0143',
  transferSentence: null,
};

const KEY = 'cal_live_0123456789abcdef';

/** Declares the tests of the store. `open` returns the same database each time. */
export function storeContract(open: () => Database): void {
  let agents: Agents;
  let owner: string;
  let stranger: string;
  let time = Date.parse('2027-01-01T00:00:00Z');
  const oldKey = { id: 'k1', key: randomBytes(32) };
  const secrets = createSecrets([oldKey], randomBytes);
  const deps = () => ({
    db: open(),
    secrets,
    newAgentId: () => `ag_${randomUUID()}`,
    newVisitorSecret: () => randomBytes(32).toString('base64url'),
    randomId: randomUUID,
    now: () => time,
  });

  beforeEach(async () => {
    agents = createAgents(deps());
    const ownerOf = createOwners(deps());
    owner = await ownerOf({ issuer: 'https://id.example', subject: randomUUID() });
    stranger = await ownerOf({ issuer: 'https://id.example', subject: randomUUID() });
  });

  test('an identity has one owner, also where its first requests come at once', async () => {
    const ownerOf = createOwners(deps());
    const who = { issuer: 'https://id.example', subject: randomUUID() };
    const ids = await Promise.all(Array.from({ length: 5 }, () => ownerOf(who)));
    expect(new Set(ids).size).toBe(1);
    expect(await ownerOf({ ...who, issuer: 'https://other.example' })).not.toBe(ids[0]);
  });

  test('an agent is read as it was created, without its key', async () => {
    const made = await agents.create(owner, SETTINGS, KEY);
    const found = await agents.find(made.id);
    expect(found).toMatchObject({ ...SETTINGS, ownerId: owner, calKeyHint: 'cdef', version: 1 });
    expect(JSON.stringify(found)).not.toContain(KEY.slice(0, 8));
    expect(await agents.calKey(made.id)).toBe(KEY);
  });

  test('an owner sees the own agents only, the newest first, page by page', async () => {
    await agents.create(stranger, SETTINGS, null);
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      // Two of them at the same moment.
      time += count % 2;
      ids.unshift((await agents.create(owner, { ...SETTINGS, name: `Agent ${count}` }, null)).id);
    }
    const seen: string[] = [];
    let page = await agents.list(owner, { limit: 2 });
    while (page.length > 0) {
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      page = await agents.list(owner, {
        limit: 2,
        after: last && { at: last.createdAt, id: last.id },
      });
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test('a change keeps what it does not name; null removes the key', async () => {
    const made = await agents.create(owner, SETTINGS, KEY);
    const renamed = await agents.update(made, { name: 'Front desk' });
    expect(renamed).toMatchObject({
      ...SETTINGS,
      name: 'Front desk',
      version: 2,
      calKeyHint: 'cdef',
    });
    expect(await agents.calKey(made.id)).toBe(KEY);
    const keyless = await agents.update(made, { calApiKey: null });
    expect(keyless).toMatchObject({ version: 3, calKeyHint: null });
    expect(await agents.calKey(made.id)).toBeUndefined();
  });

  test('of two changes made for one version the second is refused', async () => {
    const made = await agents.create(owner, SETTINGS, null);
    const results = await Promise.allSettled(
      ['A', 'B'].map((name) => agents.update(made, { name }, made.version)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = results.filter((result) => result.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(VersionConflictError);
  });

  test('a deleted agent is found by nobody, and its key is gone', async () => {
    const made = await agents.create(owner, SETTINGS, KEY);
    await agents.remove(made);
    expect(await agents.find(made.id)).toBeUndefined();
    expect(await agents.list(owner, { limit: 10 })).toEqual([]);
    expect(await agents.calKey(made.id)).toBeUndefined();
    expect(await agents.update(made, { name: 'Back' })).toBeUndefined();
  });

  test('without a key to encrypt with, no Cal.com key is stored, and nothing else of that change', async () => {
    const plain = createAgents({ ...deps(), secrets: undefined });
    const made = await plain.create(owner, SETTINGS, null);
    await expect(plain.update(made, { name: 'X', calApiKey: KEY })).rejects.toThrow(
      NoEncryptionError,
    );
    expect(await plain.find(made.id)).toMatchObject({ name: 'Reception', version: 1 });
  });

  test('a key opens in its own row only', async () => {
    const first = await agents.create(owner, SETTINGS, KEY);
    const sealed = secrets.seal(KEY, `agents|${first.id}|cal_key`);
    expect(() => secrets.open(sealed, 'agents|ag_other|cal_key')).toThrow();
    expect(secrets.open(sealed, `agents|${first.id}|cal_key`)).toBe(KEY);
  });

  test('what an owner did is recorded by the names of fields, without their values', async () => {
    const made = await agents.create(owner, SETTINGS, KEY);
    await agents.update(made, { greeting: 'Hello', calApiKey: null });
    await agents.remove(made);
    const lines = (await open().select().from(audit)).filter(({ agentId }) => agentId === made.id);
    expect(lines.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
    expect(lines[1]?.fields).toEqual(['calApiKey', 'greeting']);
    expect(JSON.stringify(lines)).not.toContain('Hello');
    expect(JSON.stringify(lines)).not.toContain(KEY);
  });

  test('the secret of visitors is made, replaced and removed with its agent, and never read with it', async () => {
    const visitorSecrets = createVisitorSecrets(deps());
    const made = await agents.create(owner, SETTINGS, KEY);
    expect(await visitorSecrets.find(made.id)).toBeUndefined();
    const first = await visitorSecrets.replace(made);
    const second = await visitorSecrets.replace(made);
    expect(second).not.toBe(first);
    expect(await visitorSecrets.find(made.id)).toBe(second);
    const found = await agents.find(made.id);
    expect(found).toMatchObject({ hasVisitorSecret: true, version: 3 });
    expect(JSON.stringify(found)).not.toContain(second);
    await agents.remove(made);
    expect(await visitorSecrets.find(made.id)).toBeUndefined();
    expect(await visitorSecrets.replace(made)).toBeUndefined();
    const plain = createVisitorSecrets({ ...deps(), secrets: undefined });
    await expect(plain.replace(made)).rejects.toThrow(NoEncryptionError);
  });

  test('of visitors who come at once no more are counted than a day has, and the next day has as many', async () => {
    const { id } = await agents.create(owner, SETTINGS, null);
    const usage = createPublicUsage(deps());
    const atOnce = await Promise.all(Array.from({ length: 8 }, () => usage.reserve(id, 3)));
    expect(atOnce.filter(Boolean)).toHaveLength(3);
    expect(await usage.reserve(id, 4)).toBe(true);
    expect(await usage.reserve(id, 4)).toBe(false);
    time += 86_400_000;
    expect(await usage.reserve(id, 1)).toBe(true);
    expect(await usage.reserve(id, 1)).toBe(false);
    const rows = await open().select().from(publicUsage).where(eq(publicUsage.agentId, id));
    expect(rows).toHaveLength(1);
  });

  test('secrets are sealed again with a new key, and those that no key opens stay as they are', async () => {
    const visitorSecrets = createVisitorSecrets(deps());
    const made = await agents.create(owner, SETTINGS, KEY);
    const secret = await visitorSecrets.replace(made);
    const lost = createSecrets([{ id: 'lost', key: randomBytes(32) }], randomBytes);
    const foreign = await createAgents({ ...deps(), secrets: lost }).create(owner, SETTINGS, KEY);
    const both = createSecrets([{ id: 'k2', key: randomBytes(32) }, oldKey], randomBytes);
    expect(await unreadableKeys(open(), secrets)).toEqual(['lost']);
    expect(await unreadableKeys(open(), undefined)).toEqual(['k1', 'lost']);
    const wrong = createSecrets([{ id: 'k1', key: randomBytes(32) }], randomBytes);
    expect(await unreadableKeys(open(), wrong)).toEqual(['k1', 'lost']);

    const first = await resealAll(open(), both);
    expect(first.resealed).toBeGreaterThanOrEqual(2);
    expect(first.failed).toEqual([foreign.id]);
    expect(await resealAll(open(), both)).toEqual({ resealed: 0, failed: [foreign.id] });
    const after = { ...deps(), secrets: both };
    expect(await createAgents(after).calKey(made.id)).toBe(KEY);
    expect(await createVisitorSecrets(after).find(made.id)).toBe(secret);
    expect(await unreadableKeys(open(), both)).toEqual(['lost']);
    expect(await dropUnreadable(open(), both)).toBe(1);
    expect(await agents.find(foreign.id)).toMatchObject({ calKeyHint: null });
    expect(await agents.find(made.id)).toMatchObject({ calKeyHint: 'cdef' });
    expect(await unreadableKeys(open(), secrets)).toEqual(['k2']);
    expect(await unreadableKeys(open(), both)).toEqual([]);
  });
}
