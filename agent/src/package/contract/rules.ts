/** What every Scheduler must do, as rules that are checked one by one over a calendar of the adapter's own. */
import assert from 'node:assert/strict';
import { addDays, epochMs, localDate, startOfDay, toInstant } from '@in-call-calendar/shared';
import type { BookRequest, Scheduler, TimeSpan } from '../../scheduling/scheduler.ts';

/** What a rule may use. */
export interface RuleCalendar {
  /** A scheduler as another process would have it, over the same calendar. */
  open: () => Promise<Scheduler>;
  /** A free time that no other rule has been given. */
  freeTime: (scheduler: Scheduler) => Promise<string>;
  /** A request to book, with an attempt of its own. */
  request: (start: string, more?: Partial<BookRequest>) => BookRequest;
  /** Free times of the local day that a time is on. */
  timesAround: (scheduler: Scheduler, start: string) => Promise<string[]>;
  now: () => number;
}

export interface Rule {
  /** What a scheduler does, as a sentence without its subject. */
  name: string;
  check: (calendar: RuleCalendar) => Promise<void>;
}

const DAY_MS = 86_400_000;

export const RULES: readonly Rule[] = [
  {
    name: 'describes what is booked, in a zone that exists',
    async check({ open }) {
      const { title, durationMinutes, hostZone, fields } = await (await open()).describe();
      assert.ok(title !== '' && durationMinutes > 0 && fields.length > 0);
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: hostZone }));
    },
  },
  {
    name: 'gives free times inside the span, ascending and once each',
    async check({ open, freeTime, now }) {
      const scheduler = await open();
      const start = await freeTime(scheduler);
      const span: TimeSpan = { from: toInstant(now()), to: toInstant(epochMs(start) + DAY_MS) };
      const found = await startsIn(scheduler, span);
      assert.ok(found.includes(start));
      assert.deepEqual(found, [...new Set(found)].sort());
      assert.ok(found.every((each) => each >= span.from && each < span.to));
      assert.deepEqual(
        await startsIn(scheduler, { from: span.from, to: start }),
        found.slice(0, found.indexOf(start)),
      );
    },
  },
  {
    name: 'hides a time that is held from others, until it is given back',
    async check({ open, freeTime, timesAround }) {
      const [mine, theirs] = [await open(), await open()];
      const start = await freeTime(mine);
      const hold = await mine.hold(start);
      assert.equal(hold.start, start);
      assert.ok(!(await timesAround(theirs, start)).includes(start));
      await refuses(theirs.hold(start), 'slot_taken');
      await mine.release(hold.id);
      await mine.release(hold.id);
      await mine.release('no-such-hold');
      assert.ok((await timesAround(theirs, start)).includes(start));
    },
  },
  {
    name: 'books, and has the record afterwards',
    async check({ open, freeTime, request, timesAround }) {
      const scheduler = await open();
      const order = request(await freeTime(scheduler));
      const record = await scheduler.book(order);
      const { start, attempt, answers } = order;
      assert.ok(record.status === 'accepted' || record.status === 'pending');
      assert.equal(record.start, start);
      assert.equal(record.attendee.email, answers['email']);
      assert.equal(record.attempt, attempt);
      const other = await open();
      assert.deepEqual(await other.find({ by: 'uid', uid: record.uid }), [record]);
      const email = record.attendee.email;
      assert.deepEqual(await other.find({ by: 'attempt', attempt, email, start }), [record]);
      const byEmail = await other.find({ by: 'email', email: email.toUpperCase() });
      assert.ok(byEmail.some(({ uid }) => uid === record.uid));
      assert.ok(!(await timesAround(other, start)).includes(start));
    },
  },
  {
    name: 'books one attempt once, however often and from wherever it is asked',
    async check({ open, freeTime, request }) {
      const [touch, voice] = [await open(), await open()];
      const order = request(await freeTime(touch));
      const records = await Promise.all([touch.book(order), touch.book(order), voice.book(order)]);
      records.push(await voice.book(order));
      assert.equal(new Set(records.map(({ uid }) => uid)).size, 1);
    },
  },
  {
    name: 'books a held time all the same',
    async check({ open, freeTime, request }) {
      const scheduler = await open();
      const start = await freeTime(scheduler);
      const hold = await scheduler.hold(start);
      assert.equal((await scheduler.book(request(start))).start, start);
      await scheduler.release(hold.id);
    },
  },
  {
    name: 'gives a time to one of two callers, and tells the other that it is taken',
    async check({ open, freeTime, request }) {
      const [mine, theirs] = [await open(), await open()];
      const start = await freeTime(mine);
      const results = await Promise.allSettled([
        mine.book(request(start)),
        theirs.book(request(start, { answers: { name: 'Bob Stone', email: 'bob@example.com' } })),
      ]);
      const refused = results.flatMap((each): unknown[] =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      assert.equal(refused.length, 1);
      assert.equal(kindOf(refused[0]), 'slot_taken');
    },
  },
  {
    name: 'refuses details with the field at fault, and times out of its window',
    async check({ open, freeTime, request, now }) {
      const scheduler = await open();
      const start = await freeTime(scheduler);
      const answers = { name: 'Ada Byron', email: 'ada at example' };
      const error = await refuses(scheduler.book(request(start, { answers })), 'invalid_details');
      assert.equal(fieldOf(error), 'email');
      await refuses(scheduler.book(request(toInstant(now() - 7 * DAY_MS))), 'out_of_window');
    },
  },
  {
    name: 'moves a booking once, and frees its old time',
    async check({ open, freeTime, request, timesAround }) {
      const scheduler = await open();
      const [from, to] = [await freeTime(scheduler), await freeTime(scheduler)];
      const record = await scheduler.book(request(from));
      const moved = await scheduler.reschedule(record.uid, to);
      assert.equal(moved.start, to);
      assert.equal((await scheduler.reschedule(record.uid, to)).uid, moved.uid);
      assert.ok((await timesAround(scheduler, from)).includes(from));
      if (moved.uid === record.uid) return;
      const [old] = await scheduler.find({ by: 'uid', uid: record.uid });
      assert.equal(old?.rescheduledTo, moved.uid);
      await refuses(scheduler.cancel(record.uid, ''), 'not_allowed');
    },
  },
  {
    name: 'leaves a booking where it is when its new time is taken',
    async check({ open, freeTime, request }) {
      const scheduler = await open();
      const [from, to] = [await freeTime(scheduler), await freeTime(scheduler)];
      const record = await scheduler.book(request(from));
      await scheduler.book(
        request(to, { answers: { name: 'Bob Stone', email: 'bob@example.com' } }),
      );
      await refuses(scheduler.reschedule(record.uid, to), 'slot_taken');
      const [still] = await scheduler.find({ by: 'uid', uid: record.uid });
      assert.equal(still?.start, from);
    },
  },
  {
    name: 'cancels a booking, more than once where it is asked to, and frees its time',
    async check({ open, freeTime, request, timesAround }) {
      const scheduler = await open();
      const start = await freeTime(scheduler);
      const { uid } = await scheduler.book(request(start));
      assert.equal((await scheduler.cancel(uid, 'no time')).status, 'cancelled');
      assert.equal((await scheduler.cancel(uid, 'again')).status, 'cancelled');
      assert.ok((await timesAround(scheduler, start)).includes(start));
    },
  },
  {
    name: 'does not know what was never booked',
    async check({ open }) {
      const scheduler = await open();
      assert.deepEqual(await scheduler.find({ by: 'uid', uid: 'nothing' }), []);
      await refuses(scheduler.cancel('nothing', ''), 'not_found');
      await refuses(scheduler.reschedule('nothing', toInstant(0)), 'not_found');
    },
  },
];

/** Returns what the rules use, over the schedulers of a harness. Times are given out from tomorrow on. */
export function ruleCalendar(open: () => Promise<Scheduler>, now: () => number): RuleCalendar {
  const given = new Set<string>();
  const ids = Math.floor(now() / 1000).toString(36);
  let attempts = 0;
  return {
    open,
    now,
    async freeTime(scheduler) {
      const { hostZone } = await scheduler.describe();
      const tomorrow = startOfDay(addDays(localDate(toInstant(now()), hostZone), 1), hostZone);
      const span = { from: tomorrow, to: toInstant(epochMs(tomorrow) + 14 * DAY_MS) };
      const start = (await startsIn(scheduler, span)).find((each) => !given.has(each));
      assert.ok(start !== undefined, 'the rules need some twenty free times in the next two weeks');
      given.add(start);
      return start;
    },
    request(start, more = {}) {
      attempts += 1;
      return {
        start,
        answers: { name: 'Ada Byron', email: 'ada@example.com' },
        attendeeZone: 'Europe/London',
        attempt: `contract-${ids}-${attempts}`,
        ...more,
      };
    },
    async timesAround(scheduler, start) {
      const from = toInstant(epochMs(start) - DAY_MS / 2);
      return startsIn(scheduler, { from, to: toInstant(epochMs(start) + DAY_MS / 2) });
    },
  };
}

async function startsIn(scheduler: Scheduler, span: TimeSpan): Promise<string[]> {
  const { hostZone } = await scheduler.describe();
  return (await scheduler.slots(span, hostZone)).map(({ start }) => start);
}

async function refuses(asked: Promise<unknown>, kind: string): Promise<unknown> {
  const outcome = await asked.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  assert.ok(outcome !== null, `it did what it has to refuse as ${kind}`);
  assert.equal(kindOf(outcome.error), kind);
  return outcome.error;
}

function kindOf(error: unknown): unknown {
  return error instanceof Error && 'kind' in error ? error.kind : error;
}

function fieldOf(error: unknown): unknown {
  return error instanceof Error && 'field' in error ? error.field : undefined;
}
