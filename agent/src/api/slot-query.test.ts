import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { slotId, startOfSlot } from './slot-id.ts';
import { readSlotQuery } from './slot-query.ts';

const BERLIN = 'Europe/Berlin';
const DAY_MS = 86_400_000;

test('dates are whole days of the agent’s zone, the last one included', () => {
  expect(readSlotQuery({ startDate: '2027-03-01', endDate: '2027-03-02' }, BERLIN)).toEqual({
    span: { from: '2027-02-28T23:00:00.000Z', to: '2027-03-02T23:00:00.000Z' },
    zone: BERLIN,
  });
});

test('a day on which the clocks change is as long as it is', () => {
  const { span } = readSlotQuery({ startDate: '2027-03-28', endDate: '2027-03-28' }, BERLIN);
  expect(Date.parse(span.to) - Date.parse(span.from)).toBe(23 * 3_600_000);
});

test('instants are taken as they are, and another zone only says how times are shown', () => {
  const query = {
    startDate: '2027-03-01T09:00:00.000Z',
    endDate: '2027-03-01T18:00:00+01:00',
    timezone: 'Asia/Tokyo',
  };
  expect(readSlotQuery(query, BERLIN)).toEqual({
    span: { from: '2027-03-01T09:00:00.000Z', to: '2027-03-01T17:00:00.000Z' },
    zone: 'Asia/Tokyo',
  });
});

test.each([
  [{}, 'startDate', 'startDate and endDate are required query parameters'],
  [{ startDate: '2027-03-01' }, 'endDate', 'startDate and endDate are required query parameters'],
  [{ startDate: '2027-02-30', endDate: '2027-03-01' }, 'startDate', 'has to be a date'],
  [{ startDate: 'soon', endDate: '2027-03-01' }, 'startDate', 'has to be a date'],
  [{ startDate: '2027-03-01T09:00:00', endDate: '2027-03-02' }, 'startDate', 'has to be a date'],
  [{ startDate: '2027-03-02', endDate: '2027-03-01' }, 'endDate', 'has to be after'],
  [{ startDate: '2027-03-01', endDate: '2027-03-01', timezone: 'Mars' }, 'timezone', 'IANA'],
  [{ startDate: '2027-03-01', endDate: '2027-07-01' }, 'endDate', 'At most 92 days'],
])('%j is refused, and the parameter named', (query, field, message) => {
  const read = () => readSlotQuery(query, BERLIN);
  expect(read).toThrow(message);
  expect(read).toThrow(expect.objectContaining({ status: 400, field }));
});

test('92 days can be asked for in any zone, also where the clocks change in them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 730 }),
      fc.constantFrom(BERLIN, 'UTC', 'America/New_York'),
      (day, zone) => {
        const first = new Date(Date.UTC(2027, 0, 1) + day * DAY_MS);
        const last = new Date(first.getTime() + 91 * DAY_MS);
        const dateOf = (date: Date) => date.toISOString().slice(0, 10);
        const query = { startDate: dateOf(first), endDate: dateOf(last) };
        expect(readSlotQuery(query, zone).zone).toBe(zone);
      },
    ),
  );
});

test('whatever a query says, it is read or refused with a 400', () => {
  const value = fc.option(
    fc.oneof(fc.string(), fc.constantFrom('2027-03-01', '2027-03-01T00:00:00Z', '+275760-09-13')),
    { nil: undefined },
  );
  fc.assert(
    fc.property(value, value, value, (startDate, endDate, timezone) => {
      try {
        readSlotQuery({ startDate, endDate, timezone }, BERLIN);
      } catch (error) {
        expect(error).toBeInstanceOf(ApiError);
      }
    }),
  );
});

test('a slot’s id leads back to its start', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (date) => {
        expect(startOfSlot(slotId(date.toISOString()))).toBe(date.toISOString());
      },
    ),
  );
  expect(slotId('2024-01-15T15:00:00.000Z')).toBe('CS_lrf1xeo0');
});

test.each([
  '',
  'CS_',
  'cs_lrf1xeo0',
  'CS_-1',
  'CS_LRF',
  'CS_zzzzzzzzzzz',
  'CS_zzzzzzzzzzzz',
  'CS_1 ',
])('%j is no id of a slot', (id) => {
  expect(startOfSlot(id)).toBeUndefined();
});
