/** What the store promises of calls and bookings, on whichever database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { bookingDigest } from '../../scheduling/booking-change.ts';
import type { BookingNote } from '../bookings.ts';
import type { CallReport } from '../calls.ts';
import type { Database } from '../open-database.ts';
import { sweep } from '../retention.ts';
import { bookings as bookingRows, calls as callRows } from '../schema.ts';
import { createSecrets } from '../secrets.ts';
import { createStore, type Store } from '../store.ts';
import { firstReport } from './call-report.ts';
import { SETTINGS } from './store.contract.ts';

const DAY_MS = 86_400_000;
const EMAIL = 'ada@example.com';
const START = new Date('2027-02-01T15:00:00Z');

/** Declares the tests. `open` returns the same database each time. */
export function callStoreContract(open: () => Database): void {
  let store: Store;
  let owner: string;
  let agentId: string;
  let time = Date.parse('2027-01-01T00:00:00Z');
  const now = () => time;
  const key = { id: 'k1', key: randomBytes(32) };
  const newer = { id: 'k2', key: randomBytes(32) };
  const storeWith = (keys: [typeof key, ...(typeof key)[]] | undefined) =>
    createStore({
      db: open(),
      secrets: keys && createSecrets(keys, randomBytes),
      newAgentId: () => `ag_${randomUUID()}`,
      newVisitorSecret: () => 'secret',
      randomId: randomUUID,
      now,
    });

  beforeEach(async () => {
    store = storeWith([key]);
    owner = await store.ownerOf({ issuer: 'https://id.example', subject: randomUUID() });
    agentId = (await store.agents.create(owner, SETTINGS, null)).id;
  });

  const report = (id: string, change: Partial<CallReport> = {}): CallReport =>
    firstReport({ id, agentId, at: time }, change);
  const newCall = async (change: Partial<CallReport> = {}): Promise<string> => {
    const id = `RM_${randomUUID()}`;
    await store.calls.report(report(id, change));
    return id;
  };
  const entry = (seq: number, call: string, at = time) => ({
    seq,
    at: new Date(at).toISOString(),
    kind: 'call' as const,
    data: { call },
  });
  const note = (uid: string, change: Partial<BookingNote> = {}): BookingNote => ({
    agentId,
    callId: null,
    uid,
    startAt: START,
    durationMin: 30,
    status: 'confirmed',
    attendeeEmail: EMAIL,
    ...change,
  });
  const list = (id = agentId) => store.bookings.list(id, { limit: 100 });

  test('a call is live until its job says how it ended; what is reported twice is there once', async () => {
    const id = await newCall({ events: [entry(0, 'began')] });
    expect(await store.calls.find(id)).toMatchObject({ endedAt: null, outcome: null });
    const end = { at: new Date(time + 5000), reason: 'hung_up' as const };
    const last = report(id, {
      events: [entry(0, 'began'), entry(1, 'ended', time + 5000)],
      outcome: 'booked',
      end,
    });
    await store.calls.report(last);
    await store.calls.report(last);
    expect(await store.calls.find(id)).toEqual({
      id,
      room: `call-${id}`,
      agentId,
      channel: 'browser',
      startedAt: new Date(time),
      endedAt: end.at,
      endReason: 'hung_up',
      outcome: 'booked',
    });
    const timeline = await store.calls.timeline(id);
    expect(timeline.map(({ seq, data }) => [seq, data])).toEqual([
      [1, { call: 'began' }],
      [2, { call: 'ended' }],
    ]);
  });

  test('an agent that takes a call over goes on with it, and the one before it cannot end it any more', async () => {
    const first = report(await newCall({ events: [entry(0, 'began')] }), {
      end: { at: new Date(time + 10), reason: 'stopped' },
      outcome: 'booked',
    });
    const { id } = first.call;
    await store.calls.report(first);
    time += 1000;
    const second = { reporter: 'agent-2', beganAt: new Date(time) };
    await store.calls.report(report(id, { ...second, events: [entry(0, 'began')] }));
    await store.calls.report(first);
    expect(await store.calls.find(id)).toMatchObject({
      startedAt: new Date(time - 1000),
      endedAt: null,
      endReason: null,
    });
    const end = { at: new Date(time + 20), reason: 'gone' as const };
    await store.calls.report(report(id, { ...second, outcome: 'none', end }));
    expect(await store.calls.find(id)).toMatchObject({
      endedAt: end.at,
      endReason: 'gone',
      outcome: 'booked',
    });
    expect(await store.calls.timeline(id)).toHaveLength(2);
  });

  test('a report about a call of another room or agent is refused, and changes nothing', async () => {
    const id = await newCall();
    const other = (await store.agents.create(owner, SETTINGS, null)).id;
    const call = { id, room: `call-${id}`, agentId, channel: 'browser' as const };
    for (const wrong of [
      { ...call, room: 'call-x' },
      { ...call, agentId: other },
    ]) {
      const events = [entry(0, 'began')];
      expect(await store.calls.report(report(id, { call: wrong, events }))).toBe(false);
    }
    expect(await store.calls.timeline(id)).toEqual([]);
  });

  test('a call whose room is gone is ended, until its own job says more', async () => {
    const id = await newCall();
    time += 60_000;
    await store.calls.close(id);
    expect(await store.calls.find(id)).toMatchObject({
      endedAt: new Date(time),
      endReason: 'lost',
      outcome: 'failed',
    });
    const end = { at: new Date(time - 10), reason: 'hung_up' as const };
    await store.calls.report(report(id, { outcome: 'booked', end }));
    await store.calls.close(id);
    expect(await store.calls.find(id)).toMatchObject({ endedAt: end.at, outcome: 'booked' });
  });

  test('calls are listed by agent, the newest first, page by page, and by what they came to', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      time += count % 2;
      ids.push(await newCall(count === 3 ? { outcome: 'moved' } : {}));
    }
    const seen: string[] = [];
    let page = await store.calls.list(agentId, { limit: 2 });
    while (page.length > 0) {
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      const after = last && { at: last.startedAt, id: last.id };
      page = await store.calls.list(agentId, { limit: 2, after });
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(ids));
    const moved = await store.calls.list(agentId, { limit: 9, outcome: 'moved' });
    expect(moved.map(({ id }) => id)).toEqual([ids[3]]);
  });

  test('a booking is recorded once, without a word about the person', async () => {
    const callId = await newCall();
    const uid = `uid-${randomUUID()}`;
    await store.bookings.record(note(uid, { callId }));
    await store.bookings.record(note(uid));
    const [row, ...others] = await list();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ callId, status: 'confirmed', durationMin: 30, startAt: START });
    expect(await store.bookings.uid(row?.id ?? '')).toBe(uid);
    expect(await store.bookings.find(agentId, row?.id ?? '')).toEqual(row);
    const dump = JSON.stringify(await open().select().from(bookingRows));
    for (const secret of [uid, EMAIL]) expect(dump).not.toContain(secret);
  });

  test('two records of one booking at once are one booking', async () => {
    const uid = randomUUID();
    await Promise.all([1, 2, 3].map(() => store.bookings.record(note(uid))));
    expect(await list()).toHaveLength(1);
  });

  test('a move keeps the booking, and so does a change that is announced by its digest', async () => {
    const [first, second, third] = ['a', 'b', 'c'].map((name) => `${name}-${randomUUID()}`);
    if (!first || !second || !third) throw new Error('three uids');
    await store.bookings.record(note(first));
    const later = new Date(START.getTime() + DAY_MS);
    const moved = { replaces: first, startAt: later, status: 'moved' as const };
    await store.bookings.record(note(second, moved));
    expect(await list()).toMatchObject([{ status: 'moved', startAt: later }]);
    await store.bookings.record(note(second, { startAt: later }));
    expect(await list()).toMatchObject([{ status: 'moved' }]);
    const change = {
      digests: [third, second].map(bookingDigest),
      start: '2027-02-03T15:00:00.000Z' as const,
      end: '2027-02-03T15:45:00.000Z' as const,
    };
    await store.bookings.apply({ ...change, kind: 'rescheduled' });
    await store.bookings.apply({ ...change, kind: 'rescheduled' });
    expect(await list()).toMatchObject([
      { status: 'moved', startAt: new Date(change.start), durationMin: 45 },
    ]);
    await store.bookings.apply({ ...change, digests: [bookingDigest(third)], kind: 'cancelled' });
    await store.bookings.apply({ ...change, kind: 'rescheduled' });
    expect(await list()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('a booking that waits for its host is confirmed by an announced change, and no other one is', async () => {
    const [waiting, cancelled] = [randomUUID(), randomUUID()];
    await store.bookings.record(note(waiting, { status: 'pending' }));
    await store.bookings.record(note(cancelled, { status: 'cancelled' }));
    const digests = [waiting, cancelled].map(bookingDigest);
    const [start, end] = ['2027-02-01T15:00:00.000Z', '2027-02-01T15:30:00.000Z'] as const;
    await store.bookings.apply({ kind: 'created', digests, start, end });
    const statuses = (await list()).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['cancelled', 'confirmed']);
  });

  test('a move that is announced for a booking recorded under both uids leaves the older record', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    await store.bookings.record(note(before));
    await store.bookings.record(note(after));
    const [start, end] = ['2027-02-01T15:00:00.000Z', '2027-02-01T15:30:00.000Z'] as const;
    const digests = [after, before].map(bookingDigest);
    await store.bookings.apply({ kind: 'rescheduled', digests, start, end });
    const statuses = (await list()).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['confirmed', 'moved']);
  });

  test('a person is forgotten in the bookings of that owner, and stays so', async () => {
    const stranger = await store.ownerOf({ issuer: 'https://id.example', subject: randomUUID() });
    const theirs = (await store.agents.create(stranger, SETTINGS, null)).id;
    const [uid, other] = [randomUUID(), randomUUID()];
    await store.bookings.record(note(uid));
    await store.bookings.record(note(other, { attendeeEmail: 'ben@example.com' }));
    await store.bookings.record(note(uid, { agentId: theirs }));
    // Later than the agent was made, which is in the audit, too.
    time += 1000;
    expect(await store.bookings.forget(owner, ' ADA@Example.com')).toBe(1);
    expect(await store.bookings.forget(owner, EMAIL)).toBe(0);
    await store.bookings.record(note(uid, { status: 'cancelled' }));
    expect(await list()).toHaveLength(2);
    const uids = await Promise.all((await list()).map(({ id }) => store.bookings.uid(id)));
    expect(uids.filter((each) => each !== undefined)).toEqual([other]);
    const [kept] = await list(theirs);
    expect(await store.bookings.uid(kept?.id ?? '')).toBe(uid);
    const [line] = await store.audit(agentId, { limit: 1 });
    expect(line).toMatchObject({ action: 'forget_attendee', fields: [] });
  });

  test('a person is found for it after the keys were changed, as long as the old one is there', async () => {
    await store.bookings.record(note(randomUUID()));
    expect(await storeWith([newer]).bookings.forget(owner, EMAIL)).toBe(0);
    expect(await storeWith([newer, key]).bookings.forget(owner, EMAIL)).toBe(1);
  });

  test('without a key a booking is recorded without its link to the person', async () => {
    const plain = storeWith(undefined);
    await plain.bookings.record(note(randomUUID()));
    const [row] = await list();
    expect(row).toMatchObject({ status: 'confirmed' });
    expect(await store.bookings.uid(row?.id ?? '')).toBeUndefined();
    expect(await plain.bookings.forget(owner, EMAIL)).toBe(0);
  });

  test('what a test of the calendar found is kept until key or event type change', async () => {
    const agent = await store.agents.create(owner, SETTINGS, 'cal_live_0123456789');
    const check = async () => {
      const found = await store.agents.find(agent.id);
      return [found?.calCheckOk, found?.calCheckedAt, found?.version];
    };
    await store.agents.keepCheck(agent.id, 1, true);
    expect(await check()).toEqual([true, new Date(time), 1]);
    await store.agents.update(agent, { name: 'X', calEventTypeSlug: SETTINGS.calEventTypeSlug });
    expect(await check()).toEqual([true, new Date(time), 2]);
    await store.agents.update(agent, { calEventTypeSlug: 'other' });
    expect(await check()).toEqual([null, null, 3]);
    // Of what there was before the change, at the same moment.
    await store.agents.keepCheck(agent.id, 2, true);
    expect(await check()).toEqual([null, null, 3]);
    await store.agents.keepCheck(agent.id, 3, false);
    await store.agents.update(agent, { calApiKey: 'cal_live_9876543210' });
    expect(await check()).toEqual([null, null, 4]);
  });

  test('what is older than its time is deleted, by several servers at once, and nothing else is', async () => {
    const began = time;
    const end = { at: new Date(began), reason: 'hung_up' as const };
    const old = await newCall({ events: [entry(0, 'began')], end });
    await store.bookings.record(note('past', { callId: old, startAt: new Date(began) }));
    await store.bookings.record(
      note('future', { callId: old, startAt: new Date(began + 200 * DAY_MS) }),
    );
    const silent = await newCall();
    time = began + 89 * DAY_MS;
    const young = await newCall();
    const retention = { db: open(), days: 90, now };
    await sweep(retention);
    expect(await store.calls.find(silent)).toMatchObject({
      endedAt: new Date(began),
      endReason: 'lost',
    });
    expect(await store.calls.find(young)).toMatchObject({ endedAt: null });
    expect(await store.calls.timeline(old)).toHaveLength(1);
    time = began + 90 * DAY_MS + 1;
    await Promise.all([sweep(retention), sweep(retention)]);
    expect(await store.calls.find(old)).toBeUndefined();
    expect(await store.calls.timeline(old)).toEqual([]);
    const left = (await open().select().from(callRows)).map(({ id }) => id);
    expect(left).toContain(young);
    expect(await list()).toMatchObject([{ callId: null, startAt: new Date(began + 200 * DAY_MS) }]);
  });
}
