import { createRoot } from 'react-dom/client';
import type { Slot } from '@in-call-calendar/shared';
import { createCalendarClient } from '../calendar/client/calendar-client.ts';
import { CalendarOf } from '../calendar/in-call-calendar.tsx';
import { CALLER_ZONE, MOMENT } from '../gallery/fixtures.ts';
import { createBenchAgent, THOUSAND } from './bench-agent.ts';
import { changed, painted, watchLayoutShift, watchTaps } from './stopwatch.ts';
import type { WebBench } from './web-bench.ts';

const SCORED_AFTER_FRAMES = 20;

function rootOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

const began = Date.now();
const now = () => MOMENT + (Date.now() - began);
const agent = createBenchAgent(now);
const client = createCalendarClient({
  transport: agent.transport,
  now,
  after: () => () => undefined,
  timeDisplay: { zone: CALLER_ZONE, hour12: true },
  formStorage: { load: () => ({}), save: () => undefined },
  newId: () => crypto.randomUUID(),
});
const [calendarBox, bareBox] = [rootOf('calendar'), rootOf('bare')];
createRoot(calendarBox).render(<CalendarOf client={client} locale="en-US" />);
const bareRoot = createRoot(bareBox);
const shift = watchLayoutShift();

const format = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: CALLER_ZONE });
const labels = THOUSAND.map(({ start }) => format.format(Date.parse(start)));

const hasSlots = () => calendarBox.querySelector('[data-slot]') !== null;
const hasNone = () => !hasSlots();

/** Shifts are scored with the frames that have them, a little later. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < SCORED_AFTER_FRAMES; frame += 1) await painted();
}

async function show(answer: (slots: readonly Slot[]) => void, slots: readonly Slot[]) {
  const shown = changed(calendarBox, slots.length > 0 ? hasSlots : hasNone);
  answer(slots);
  await shown;
}

const bench: WebBench = {
  taps: watchTaps(document),
  async calendar() {
    const answer = await agent.turn('3m');
    await painted();
    const began = performance.now();
    await show(answer, THOUSAND);
    const took = (await painted()) - began;
    await show(await agent.turn('3m'), []);
    await painted();
    return took;
  },
  async bare() {
    const began = performance.now();
    const shown = changed(bareBox, () => bareBox.childElementCount === labels.length);
    bareRoot.render(
      labels.map((label, index) => (
        <button key={index} type="button">
          {label}
        </button>
      )),
    );
    await shown;
    const took = (await painted()) - began;
    bareRoot.render(null);
    await painted();
    return took;
  },
  async week() {
    await show(await agent.turn('1w'), THOUSAND);
    await painted();
  },
  async refresh(gone) {
    await settled();
    const before = shift();
    const answer = await agent.renew('stale');
    await painted();
    const kept = gone === 'nothing' ? THOUSAND : THOUSAND.filter((_slot, index) => index % 7 !== 3);
    answer(kept);
    await settled();
    return shift() - before;
  },
};
window.bench = bench;
