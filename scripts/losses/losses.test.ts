/** What is shown and said after each loss at each step. The table is in docs/losses.md, which is held to it here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST, RECORD, SECOND } from '../../agent/src/calendar/testing/states.ts';
import type { State } from '../../web/src/calendar/store/state.ts';
import { texts } from '../../web/src/calendar/texts.ts';
import { problemText } from '../../web/src/calendar/ui/problem-text.ts';
import { createLossyCall, type LossyCall } from './lossy-call.ts';

const ADA = { email: 'ada@example.com', date: '2026-11-25' };

interface Step {
  /** Brings a call there. */
  reach: (call: LossyCall) => Promise<void>;
  /** What the caller presses while something is lost; nothing where they only look. */
  press?: (call: LossyCall) => void;
  /** How the provider is lost there; not at all where it is not asked for anything. */
  provider?: (call: LossyCall) => void;
}

async function toDetails(call: LossyCall): Promise<void> {
  const { actions } = call.page();
  actions.open();
  await call.advance(200);
  actions.select(FIRST);
  await call.advance(200);
  actions.editField('name', 'Ada Byron');
  actions.editField('email', ADA.email);
  await call.advance(2000);
}

async function toBooked(call: LossyCall): Promise<void> {
  await toDetails(call);
  confirm(call);
  await call.advance(1000);
}

const confirm = (call: LossyCall): void => void call.page().actions.confirm();

function uidOf(call: LossyCall): string {
  const { view } = call.page().store.get();
  return view?.step === 'booked' ? view.booking.uid : '';
}

const STEPS: Record<string, Step> = {
  finding: {
    async reach(call) {
      call.page().actions.open();
      await call.advance(200);
      call.page().actions.find();
      await call.advance(1000);
      call.provider().bookings.push(RECORD);
    },
    press: (call) => call.page().actions.find(ADA),
    provider: (call) => call.provider().failNext('find', 'unavailable'),
  },
  choosing: {
    async reach(call) {
      call.page().actions.open();
      await call.advance(1000);
    },
    press: (call) => call.page().actions.select(FIRST),
    provider: (call) => call.provider().failNext('hold', 'unavailable'),
  },
  details: {
    reach: toDetails,
    press: confirm,
    provider: (call) => call.provider().failNext('book', 'unavailable'),
  },
  sending: {
    async reach(call) {
      await toDetails(call);
      call.holdBookings();
      confirm(call);
      await call.advance(500);
    },
    provider: (call) => call.provider().failNext('book', 'unknown_outcome', true),
  },
  booked: { reach: toBooked },
  moving: {
    async reach(call) {
      await toBooked(call);
      call.page().actions.move(uidOf(call));
      await call.advance(500);
      call.page().actions.select(SECOND);
      await call.advance(1000);
    },
    press: (call) => call.page().actions.confirmMove(),
    provider: (call) => call.provider().failNext('reschedule', 'unavailable'),
  },
  'cancel question': {
    reach: toBooked,
    press: (call) => call.page().actions.cancel(uidOf(call)),
    provider: (call) => call.provider().failNext('cancel', 'unavailable'),
  },
};

/** What a caller sees before and after something has come back. */
type Loss = (call: LossyCall, step: Step) => Promise<string>;

const LOSSES: Record<string, Loss> = {
  async line(call, { press }) {
    call.setLine('frozen');
    press?.(call);
    await call.advance(500);
    call.setLine('broken');
    await call.advance(4000);
    const meanwhile = shown(call);
    await call.letBookingsGo();
    call.setLine('up');
    return meanwhile;
  },
  async 'media server'(call, { press }) {
    call.setLine('frozen');
    press?.(call);
    await call.advance(10_000);
    const meanwhile = shown(call);
    await call.letBookingsGo();
    call.setLine('up');
    return meanwhile;
  },
  async agent(call) {
    const meanwhile = shown(call);
    await call.killAgent();
    return meanwhile;
  },
  async provider(call, { press, provider }) {
    provider?.(call);
    press?.(call);
    await call.letBookingsGo();
    await call.advance(100);
    return shown(call);
  },
  async page(call) {
    await call.reload();
    await call.letBookingsGo();
    return '';
  },
};

/** The calendar as the page draws it: its step, and the sentences about what is wrong. */
function shown(call: LossyCall): string {
  const { view, problem, link } = call.page().store.get();
  if (view === null) return '';
  const sentences = [
    link === 'lost' && problem === null ? texts.lost : '',
    problem && problem.kind !== 'mismatch' ? problemText(problem, texts) : '',
    view.step === 'closed' ? '' : (view.notice?.text ?? ''),
    view.step === 'details' && view.hold.state === 'none' ? texts.holdNone : '',
  ];
  return [stepOf(view), ...sentences].filter((each) => each !== '').join(': ');
}

function stepOf(view: NonNullable<State['view']>): string {
  if (view.step === 'booked') return `booked (${view.booking.status})`;
  if (view.step === 'finding') return `finding (${view.finding.status})`;
  return view.step;
}

async function row(name: string, step: Step, lossName: string, loss: Loss): Promise<string> {
  const call = await createLossyCall();
  await step.reach(call);
  call.heard.length = 0;
  const meanwhile = await loss(call, step);
  await call.advance(5000);
  const cells = [name, lossName, meanwhile, shown(call), call.heard.join(' ')];
  return `| ${cells.map((cell) => cell || '–').join(' | ')} |`;
}

async function table(): Promise<string[]> {
  const rows: string[] = [];
  for (const [name, step] of Object.entries(STEPS))
    for (const [lossName, loss] of Object.entries(LOSSES))
      rows.push(await row(name, step, lossName, loss));
  return rows;
}

/** The rows of the first table of docs/losses.md, cells trimmed. */
function documented(): string[] {
  const text = readFileSync(new URL('../../docs/losses.md', import.meta.url), 'utf8');
  const [, first = ''] = /((?:^\|.*\n)+)/m.exec(text) ?? [];
  return first
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.replaceAll(/ +/g, ' '));
}

describe('after a loss', () => {
  it('what is shown and said at each step is what docs/losses.md says', async () => {
    expect(await table()).toEqual(documented());
  });
});
