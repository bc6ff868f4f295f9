import { randomUUID } from 'node:crypto';
import {
  addDays,
  visibleSlots,
  type BookingCard,
  type CalendarView,
  type OpenView,
  type Slot,
} from '@in-call-calendar/shared';
import { sampleAnswers } from './sample-answers.ts';
import type { ScriptedCaller } from './scripted-caller.ts';
import type { Stopwatch } from './stopwatch.ts';

const ZONE = 'America/New_York';
const AGENT_MS = 30_000;
const STEP_MS = 20_000;
const OPENING = "I'd like to book an appointment for next week";
/** How far ahead the chosen slot is at least: nobody who books meanwhile for tomorrow gets in the way. */
const DAYS_AHEAD = 2;

type StepView<Step extends CalendarView['step']> = Extract<CalendarView, { step: Step }>;

/** A guard for one step of the calendar. */
function at<Step extends CalendarView['step']>(
  step: Step,
): (view: CalendarView) => view is StepView<Step> {
  return (view): view is StepView<Step> => view.step === step;
}

/**
 * One whole call by the book: wait for the agent, ask for an appointment in words, choose a slot on the calendar that
 * opens, fill in the form, confirm.
 *
 * @param onStep called with what comes next, for the message of a failure
 * @returns the booking as the provider has it
 * @throws Error when a step does not come, or the form has no acceptable answer
 */
export async function bookByScript(
  caller: ScriptedCaller,
  watch: Stopwatch,
  onStep: (step: string) => void,
): Promise<BookingCard> {
  onStep('agent');
  await caller.waitForAgent(ZONE, AGENT_MS);
  watch.lap('agent');

  onStep('calendar');
  await caller.say(OPENING);
  const open = await caller.feed.waitFor('the calendar to open', at('choosing'), STEP_MS);
  watch.lap('calendar');

  onStep('slots');
  const slot = await firstSlot(caller, open);
  watch.lap('slots');

  onStep('select');
  await caller.tap('calendar.select', { start: slot.start });
  const chosen = await caller.feed.waitFor(
    'the slot to be held',
    (view): view is StepView<'details'> => view.step === 'details' && view.hold.state !== 'asking',
    STEP_MS,
  );
  watch.lap('hold');

  onStep('details');
  const view = await caller.tap('calendar.details', {
    values: sampleAnswers(chosen.event?.fields ?? []),
  });
  if (view.step !== 'details' || view.missing.length > 0) {
    throw new Error(
      `the form is not complete: ${view.step === 'details' ? view.missing.join(', ') : view.step}`,
    );
  }
  watch.lap('details');

  onStep('book');
  await caller.tap('calendar.book', { attempt: randomUUID(), start: slot.start });
  const { booking } = await caller.feed.waitFor('the booking', at('booked'), STEP_MS);
  watch.lap('book');
  if (booking.start !== slot.start)
    throw new Error(`booked ${booking.start} instead of ${slot.start}`);
  return booking;
}

/** The first free slot of the coming four weeks, asked for until the agent has read them all. */
async function firstSlot(caller: ScriptedCaller, open: OpenView): Promise<Slot> {
  const from = addDays(open.now.slice(0, 10), DAYS_AHEAD);
  const window = { from, to: addDays(from, 27) };
  const deadline = AbortSignal.timeout(STEP_MS);
  let version = -1;
  while (!deadline.aborted) {
    const availability = await caller.slots(window);
    const [slot] = visibleSlots(availability.slots, window, null, open.zones.shown);
    if (slot !== undefined) return slot;
    if (availability.unread.length === 0)
      throw new Error('there is no free slot in the next four weeks');
    version = Math.max(version, availability.version);
    const known = version;
    await caller.feed.waitFor(
      'free slots',
      (view): view is CalendarView => view.availability.version > known,
      STEP_MS,
    );
  }
  throw new Error('the free slots did not come');
}
