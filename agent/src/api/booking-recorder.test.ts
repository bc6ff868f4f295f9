import { expect, test } from 'vitest';
import { RECORD } from '../calendar/testing/states.ts';
import { createBookingRecorder } from './booking-recorder.ts';
import { DEFAULT_AGENT } from './token.ts';

const warnings: [object, string][] = [];
const log = { warn: (...line: [object, string]) => void warnings.push(line) };
const recordBooking = createBookingRecorder({
  store: () => Promise.reject(new Error('no database')),
  log,
});

test('a booking that cannot be recorded stays booked, and the log says so without naming it', async () => {
  await recordBooking({ agentId: 'ag_1', room: undefined, record: RECORD });
  expect(warnings).toEqual([
    [{ error: new Error('no database'), agentId: 'ag_1' }, 'a booking could not be recorded'],
  ]);
});

test('bookings with the agent of the settings need no database', async () => {
  warnings.length = 0;
  await recordBooking({ agentId: DEFAULT_AGENT, room: 'call-1', record: RECORD });
  expect(warnings).toEqual([]);
});
