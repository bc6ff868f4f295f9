import { expect, it } from 'vitest';
import type { Entry } from '../client/answers.ts';
import { readTimeline } from './read-timeline.ts';

const START = '2027-03-04T15:00:00.000Z';
const OTHER = '2027-03-05T15:00:00.000Z';

/** Events with the second they happened in. */
function timeline(...events: [second: number, data: object][]): Entry[] {
  return events.map(([second, data], seq) => ({
    seq,
    at: new Date(Date.UTC(2027, 2, 1) + second * 1000).toISOString(),
    kind: 'call' in data ? 'call' : 'event',
    data: { ...data },
  }));
}

const asks = (type: string, more: object = {}) => ({ effects: [{ type, ...more }] });
const waits = (...events: [second: number, data: object][]) =>
  readTimeline(timeline(...events)).map(({ wait }) => wait);

it('rows say what happened, when, how, and why not', () => {
  const rows = readTimeline(
    timeline(
      [0, { call: 'began', resumed: false }],
      [5, { event: { type: 'select', by: 'voice', start: START }, refused: 'slot_unknown' }],
    ),
  );
  expect(rows).toMatchObject([
    { kind: 'call', type: 'began', sinceStart: 0, by: null },
    { type: 'select', by: 'voice', start: START, refused: 'slot_unknown', sinceStart: 5000 },
  ]);
});

it('they come in their order, and what is not understood costs the others nothing', () => {
  const entries = timeline([0, { call: 'began' }], [1, { event: 7, effects: 'x' }]).reverse();
  expect(readTimeline(entries).map(({ type }) => type)).toEqual(['began', '?']);
});

it('a wait for Cal.com is marked where it took more than two seconds', () => {
  const book = { event: { type: 'book' }, ...asks('book', { start: START, attempt: 'a' }) };
  const booked = { event: { type: 'booked', attempt: 'a', start: START } };
  expect(waits([0, book], [2, booked])).toEqual([null, null]);
  expect(waits([0, book], [2.1, booked])).toEqual([2100, null]);
});

it('an answer about another time or attempt is not the one that was waited for', () => {
  const hold = { event: { type: 'select' }, ...asks('hold', { start: START }) };
  const held = (start: string) => ({ event: { type: 'held', start } });
  expect(waits([0, hold], [1, held(OTHER)], [4, held(START)])).toEqual([4000, null, null]);
});

it('what was never answered is marked, too; what needs no answer is not', () => {
  expect(waits([0, asks('cancel')])).toEqual(['never']);
  expect(waits([0, asks('notify booked')], [60, { call: 'ended' }])).toEqual([null, null]);
});
