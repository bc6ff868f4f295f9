import { randomUUID } from 'node:crypto';
import {
  addDays,
  visibleSlots,
  type CalendarView,
  type DateWindow,
  type OpenView,
  type Slot,
} from '@in-call-calendar/shared';
import { sampleAnswers } from '../lib/sample-answers.ts';
import type { ScriptedCaller } from '../lib/scripted-caller.ts';

const STEP_MS = 30_000;

type DetailsView = Extract<CalendarView, { step: 'details' }>;

const isReady = (view: CalendarView): view is OpenView =>
  view.step !== 'closed' && view.availability.status === 'ready';
const isHeld = (view: CalendarView): view is DetailsView =>
  view.step === 'details' && view.hold.state === 'held';

/** Turns the calendar to a date, and reads its slots as the page does. */
export async function lookAt(caller: ScriptedCaller, from?: string): Promise<OpenView> {
  await caller.tap('calendar.open', { range: '1w', ...(from === undefined ? {} : { from }) });
  const view = await caller.feed.waitFor('free times', isReady, STEP_MS);
  await caller.slots(view.window);
  return view;
}

/** The free slots of two weeks that begin in two days. */
export async function freeSlots(caller: ScriptedCaller, view: OpenView): Promise<Slot[]> {
  const from = addDays(view.now.slice(0, 10), 2);
  const window: DateWindow = { from, to: addDays(from, 11) };
  return visibleSlots((await caller.slots(window)).slots, window, null, view.zones.shown);
}

/** Chooses a slot, and fills in the form once the slot is held. */
export async function chooseAndFill(caller: ScriptedCaller, start: string): Promise<void> {
  await caller.tap('calendar.select', { start });
  const held = await caller.feed.waitFor('the slot to be held', isHeld, STEP_MS);
  if (held.missing.length === 0) return;
  const values = sampleAnswers(held.event?.fields ?? []);
  const filled = await caller.tap('calendar.details', { values });
  if (filled.step !== 'details' || filled.missing.length > 0) {
    throw new Error('the form is not complete');
  }
}

/**
 * Confirms.
 *
 * @returns ms from the tap until the snapshot with the booking is there
 */
export async function confirm(caller: ScriptedCaller, start: string): Promise<number> {
  const isBooked = (view: CalendarView): view is CalendarView =>
    view.step === 'booked' && view.booking.start === start;
  const sentAt = performance.now();
  const shown = caller.feed
    .waitFor('the booking', isBooked, STEP_MS)
    .then(() => performance.now() - sentAt);
  const [, tookMs] = await Promise.all([
    caller.tap('calendar.book', { attempt: randomUUID(), start }),
    shown,
  ]);
  return tookMs;
}
