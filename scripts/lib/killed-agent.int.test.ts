/** The process of a call is killed at ten points of a booking: one booking or none, truthfully reported, and the call goes on. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import { BOOKING, ProviderTrouble, RESERVING } from '../../e2e/support/provider-trouble.ts';
import { PersistentCall } from '../chaos/persistent-caller.ts';
import { judge } from '../chaos/verdict.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { listBookings, type ProviderBooking } from './provider.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
/** How soon a call must be usable again after the kill, in ms. The promise is 5 s; a busy machine is given more. */
const USABLE_MS = 20_000;
const STEP_MS = 45_000;

/** Free times that no other call of this file takes. */
const MORNING = [14, 15, 16].flatMap((hour) => [
  `2027-03-11T${hour}:00:00.000Z`,
  `2027-03-11T${hour}:30:00.000Z`,
]);

type StepView<Step extends CalendarView['step']> = Extract<CalendarView, { step: Step }>;
const at =
  <Step extends CalendarView['step']>(...steps: readonly Step[]) =>
  (view: CalendarView): view is StepView<Step> =>
    steps.some((step) => step === view.step);

const log: string[] = [];
const usableAfter: Record<string, number> = {};
let stack: Stack;
let provider: ProviderTrouble;
let dataDir: string;
let calls = 0;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-agent-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    log: (part, line) => log.push(`${part}: ${line}`),
  });
  provider = new ProviderTrouble(stack);
});
afterEach(() => provider.restore());
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
  console.log('usable again after a kill, in ms:', usableAfter);
});

/** A call that is led by a process that can be killed, and what its caller does. */
class KilledCall {
  readonly caller: ScriptedCaller;
  readonly person: { name: string; email: string };
  start = '';

  private constructor(caller: ScriptedCaller) {
    this.caller = caller;
    calls += 1;
    this.person = { name: 'Ada Example', email: `ada${calls}@example.com` };
  }

  static async begin(): Promise<KilledCall> {
    const started = startedCalls().length;
    const call = new KilledCall(await ScriptedCaller.join(stack.serverUrl));
    await call.caller.waitForAgent(ZONE, 30_000);
    await until(() => startedCalls().length > started);
    return call;
  }

  async open(): Promise<void> {
    await this.caller.tap('calendar.open', { range: '2w' });
  }

  async select(): Promise<void> {
    const { view } = await this.caller.sync(ZONE);
    if (view.step !== 'choosing') throw new Error(view.step);
    for (;;) {
      const { slots, unread } = await this.caller.slots(view.window);
      const slot = slots[calls * 2];
      if (slot && unread.length === 0) {
        this.start = slot.start;
        await this.caller.tap('calendar.select', { start: this.start });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async held(): Promise<void> {
    await this.caller.feed.waitFor(
      'the reservation',
      (view): view is StepView<'details'> =>
        view.step === 'details' && view.hold.state !== 'asking',
      STEP_MS,
    );
  }

  async chosen(): Promise<void> {
    await this.open();
    await this.select();
    await this.held();
  }

  async fill(values: Record<string, string> = this.person): Promise<void> {
    await this.caller.tap('calendar.details', { values });
  }

  confirm(): Promise<CalendarView> {
    return this.caller.tap('calendar.book', { attempt: randomUUID(), start: this.start });
  }

  /** Kills the process and waits until the call is led again. */
  async kill(point: string, options: { wasConfirmed?: boolean } = {}): Promise<CalendarView> {
    const gone = this.caller.agentIdentity;
    const pid = startedCalls().at(-1);
    if (pid === undefined) throw new Error('no process leads a call');
    process.kill(pid, 'SIGKILL');
    const killed = performance.now();
    const { view } = await this.caller.waitForNextAgent(gone, USABLE_MS, options);
    usableAfter[point] = Math.round(performance.now() - killed);
    return view;
  }

  async bookings(): Promise<ProviderBooking[]> {
    const all = await listBookings(stack);
    return all.filter(({ email }) => email === this.person.email);
  }
}

/** Goes on from wherever the call is until it is booked. */
async function finish(call: KilledCall): Promise<StepView<'booked'>> {
  const { feed } = call.caller;
  if (feed.current?.step === 'closed') await call.open();
  if (feed.current?.step === 'choosing') await call.select();
  const settled = await feed.waitFor('an outcome', at('details', 'booked'), STEP_MS);
  if (settled.step === 'booked') return settled;
  expect(await call.bookings()).toEqual([]);
  call.start = settled.selected;
  if (settled.missing.length > 0) await call.fill();
  await call.confirm();
  return feed.waitFor('the booking', at('booked'), STEP_MS);
}

async function expectOneBooking(call: KilledCall): Promise<void> {
  const { booking } = await finish(call);
  expect(await call.bookings()).toMatchObject([
    { uid: booking.uid, start: booking.start, status: 'accepted', ...call.person },
  ]);
  await call.caller.leave();
}

/** Processes that have begun to lead a call, in their order: of all rooms, or of one. */
function startedCalls(room = ''): number[] {
  return log
    .filter(
      (line) => line.startsWith('worker:') && line.includes('call started') && line.includes(room),
    )
    .map((line) => Number(/"pid":(\d+)/.exec(line)?.[1]));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('the process of a call is killed', () => {
  it('before the calendar is open', async () => {
    const call = await KilledCall.begin();
    expect((await call.kill('before open')).step).toBe('closed');
    await expectOneBooking(call);
  });

  it('after it was opened: the same dates are shown', async () => {
    const call = await KilledCall.begin();
    await call.open();
    await call.caller.tap('calendar.open', { from: '2027-03-08', filter: { parts: ['morning'] } });
    expect(await call.kill('after open')).toMatchObject({
      step: 'choosing',
      window: { from: '2027-03-08' },
      filter: { parts: ['morning'] },
    });
    await expectOneBooking(call);
  });

  it('before the time chosen is reserved', async () => {
    const call = await KilledCall.begin();
    await call.open();
    await provider.fault({ kind: 'latency', ms: 4000, match: RESERVING, times: 1 });
    await call.select();
    expect(await call.kill('hold not answered')).toMatchObject({
      step: 'details',
      selected: call.start,
    });
    await expectOneBooking(call);
  });

  it('after it was reserved: the reservation that is left does not lose the choice', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    expect(await call.kill('held')).toMatchObject({ step: 'details', selected: call.start });
    await call.held();
    expect(call.caller.feed.current).toMatchObject({ step: 'details', selected: call.start });
    await expectOneBooking(call);
  });

  it('after the name', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill({ name: call.person.name });
    expect(await call.kill('name')).toMatchObject({
      details: { name: { value: call.person.name, confirmed: true } },
    });
    await expectOneBooking(call);
  });

  it('after all details', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill();
    expect(await call.kill('all details')).toMatchObject({ step: 'details', missing: [] });
    await expectOneBooking(call);
  });

  it('at the very moment of the confirmation', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill();
    const confirmed = call.confirm().catch(() => null);
    expect(['checking', 'booked']).toContain(
      (await call.kill('confirmed', { wasConfirmed: true })).step,
    );
    await expectOneBooking(call);
    await confirmed;
  });

  it('while the provider is slow, and books after that', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill();
    await provider.fault({ kind: 'latency', ms: 5000, match: BOOKING, times: 1 });
    await call.confirm();
    await until(() => call.caller.feed.current?.step === 'booking');
    expect(await call.kill('provider slow')).toMatchObject({
      step: 'checking',
      selected: call.start,
    });
    await expectOneBooking(call);
  });

  it('after the provider has booked, and before it has answered', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill();
    await provider.fault({
      kind: 'lost_response_after_commit',
      ms: 6000,
      match: BOOKING,
      times: 1,
    });
    await call.confirm();
    while ((await call.bookings()).length === 0) await new Promise((r) => setTimeout(r, 50));
    await call.kill('committed');
    await expectOneBooking(call);
  });

  it('after the booking: its card comes back, and it is not made again', async () => {
    const call = await KilledCall.begin();
    await call.chosen();
    await call.fill();
    await call.confirm();
    await call.caller.feed.waitFor('the booking', at('booked'), STEP_MS);
    await call.kill('booked');
    await expectOneBooking(call);
  });

  it('and says that it was cut off, in the log without a word about the person', () => {
    const text = log.join('\n');
    expect(text.match(/"resumed":true[^\n]*"call started"/g)?.length).toBe(10);
    expect(text).not.toContain('Ada Example');
    expect(text).not.toMatch(/ada\d+@example\.com/);
  });
});

it('and the media server with it, while a booking is on its way: the next agent finds what was booked', async () => {
  await provider.fault({ kind: 'lost_response_after_commit', ms: 6000, match: BOOKING, times: 1 });
  const [start = '', moveTo = '', ...spare] = MORNING;
  const email = 'grace@example.com';
  const isBooked = async (): Promise<boolean> =>
    (await listBookings(stack)).some((booking) => booking.email === email);
  let broken: Promise<void> | undefined;
  const breakBoth = async (room: string): Promise<void> => {
    while (!(await isBooked())) await new Promise((resolve) => setTimeout(resolve, 50));
    // An agent serves the page before it can be heard, and its log names it only then.
    await until(() => startedCalls(room).length > 0);
    const pid = startedCalls(room).at(-1);
    process.kill(Number(pid), 'SIGKILL');
    await stack.restart('sfu');
  };
  const call = new PersistentCall(stack);
  const name = 'Grace Example';
  const wish = { goal: 'book', name, email, start, moveTo, spare, card: undefined } as const;
  const outcome = await call.fulfil(wish, {
    patienceMs: STEP_MS * 4,
    onMoment(moment, { room }) {
      if (moment === 'booking') broken ??= breakBoth(room);
    },
  });
  await broken;
  await call.end();
  const well = { lost: 0, double: 0, stuck: 0, notes: [] };
  expect(judge([outcome], await listBookings(stack))).toEqual(well);
  expect(outcome.agents.length).toBeGreaterThan(1);
}, 240_000);
