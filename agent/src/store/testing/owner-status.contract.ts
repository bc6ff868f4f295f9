/** What the store promises of the status of an owner's agents, on whichever database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { CallReport } from '../calls.ts';
import type { Database } from '../open-database.ts';
import { createSecrets } from '../secrets.ts';
import { createStore, type Store } from '../store.ts';
import { firstReport } from './call-report.ts';
import { SETTINGS } from './store.contract.ts';

/** Declares the tests. `open` returns the same database each time. */
export function ownerStatusContract(open: () => Database): void {
  let store: Store;
  let owner: string;
  let agentId: string;
  let time = Date.parse('2027-01-01T00:00:00Z');

  beforeEach(async () => {
    store = createStore({
      db: open(),
      secrets: createSecrets([{ id: 'k1', key: randomBytes(32) }], randomBytes),
      newAgentId: () => `ag_${randomUUID()}`,
      newVisitorSecret: () => 'secret',
      randomId: randomUUID,
      now: () => time,
    });
    owner = await store.ownerOf({ issuer: 'https://id.example', subject: randomUUID() });
    agentId = (await store.agents.create(owner, SETTINGS, null)).id;
  });

  const newCall = async (change: Partial<CallReport> = {}, of = agentId): Promise<string> => {
    const id = `RM_${randomUUID()}`;
    await store.calls.report(firstReport({ id, agentId: of, at: time }, change));
    return id;
  };

  test('the last word of a calendar, of its test or of a call, is its status for an hour', async () => {
    const reception = await store.agents.create(owner, SETTINGS, 'cal_live_0123456789');
    const others = await store.agents.create(owner, SETTINGS, 'cal_live_0123456789');
    await store.agents.create(owner, { ...SETTINGS, calEnabled: false }, 'cal_live_0123456789');
    const words = async () => {
      const { calendars } = await store.ownerStatus(owner);
      return calendars.map((word) => word && [word.ok, word.at.getTime() - time]);
    };
    const happened = (...events: Record<string, string>[]) => {
      const rows = events.map((event, seq) => ({
        seq,
        at: new Date(time + seq).toISOString(),
        kind: 'event' as const,
        data: { event, version: 1 },
      }));
      return newCall({ events: rows }, reception.id);
    };
    expect(await words()).toEqual([null, null]);
    await store.agents.keepCheck(others.id, 1, false);
    await happened({ type: 'availability', status: 'ready' }, { type: 'described' });
    expect((await words()).sort()).toEqual([
      [false, 0],
      [true, 0],
    ]);
    time += 1_000;
    await happened({ type: 'held' }, { type: 'availability', status: 'failed' }, { type: 'held' });
    await store.agents.keepCheck(reception.id, 1, true);
    expect(await words()).toContainEqual([true, 2]);
    time += 1_000;
    await happened({ type: 'availability', status: 'failed' }, { type: 'open', by: 'touch' });
    expect(await words()).toContainEqual([false, 0]);
    time += 1_000;
    await happened({ type: 'hold_failed', kind: 'slot_taken' });
    expect(await words()).toContainEqual([true, 0]);
    await store.agents.keepCheck(reception.id, 1, false);
    time += 1_000;
    await happened({ type: 'book_failed', kind: 'unknown_outcome' });
    expect(await words()).toContainEqual([false, 0]);
    time += 3_600_001;
    expect(await words()).toEqual([null, null]);
  });

  test('that times are still known, which were read before a failure, is no answer of the calendar', async () => {
    const reception = await store.agents.create(owner, SETTINGS, 'cal_live_0123456789');
    const instant = (after: number): string => new Date(time + after).toISOString();
    const ready = { type: 'availability', status: 'ready', fetchedAt: instant(-20_000) };
    const events = [{ type: 'hold_failed', kind: 'unavailable' }, ready].map((event, seq) => ({
      seq,
      at: instant(seq),
      kind: 'event' as const,
      data: { event, version: 1 },
    }));
    await newCall({ events }, reception.id);
    const word = async () => (await store.ownerStatus(owner)).calendars[0];
    expect(await word()).toEqual({ ok: false, at: new Date(instant(0)) });

    const again = { ...ready, fetchedAt: instant(5000) };
    const data = { event: again, version: 1 };
    await newCall({ events: [{ seq: 0, at: instant(9000), kind: 'event', data }] }, reception.id);
    expect(await word()).toEqual({ ok: true, at: new Date(instant(5000)) });
  });

  test('of calls by their sids those that were reported are known; a lost one is no word of its job', async () => {
    const heard = async () => (await store.ownerStatus(owner)).heardAt;
    expect(await heard()).toBeNull();
    const live = await newCall();
    time += 1_000;
    const ended = await newCall({ end: { at: new Date(time), reason: 'hung_up' } });
    const { agentIds, known } = await store.ownerStatus(owner);
    expect([...agentIds]).toEqual([agentId]);
    expect(await known([live, ended, 'RM_other'])).toEqual(
      new Map([
        [live, { goesOn: true }],
        [ended, { goesOn: false }],
      ]),
    );
    expect((await known([])).size).toBe(0);
    time += 1_000;
    await store.calls.close(live);
    expect(await heard()).toEqual(new Date(time - 1_000));
    expect(await store.ownerStatus(randomUUID())).toMatchObject({ heardAt: null, calendars: [] });
  });
}
