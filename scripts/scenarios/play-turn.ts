/** Plays the turns of a scenario: what a caller says, types and taps, and what others do at the calendar. */
import {
  localDate,
  RpcFault,
  shownDate,
  shownTime,
  type CalendarView,
  type Instant,
} from '@in-call-calendar/shared';
import { instantOf } from './local-time.ts';
import type { Scenario } from './read-scenarios.ts';
import type { Action, Elsewhere, Tap, Turn } from './scenario-schema.ts';
import type { ScenarioVoice } from './scenario-voice.ts';
import type { ScenarioCall } from './start-call.ts';

export interface TurnPlayer {
  call: ScenarioCall;
  scenario: Pick<Scenario, 'zone'>;
  voice: Pick<ScenarioVoice, 'heard'>;
  /** A new attempt id of the page, at least 8 characters. */
  newAttempt: () => string;
}

/**
 * Plays one turn and waits until all that follows from it is over.
 *
 * @returns the kind of the error that a tap was refused with; null where none was
 */
export async function playTurn(turn: Turn, player: TurnPlayer): Promise<string | null> {
  const acts = turn['at once'] ?? [turn];
  const refusals = await Promise.all(acts.map((act) => play(act, player)));
  await player.call.settle();
  return refusals.find((refusal) => refusal !== null) ?? null;
}

async function play(act: Action, player: TurnPlayer): Promise<string | null> {
  const { call, voice } = player;
  if (act.say !== undefined) {
    const heard = voice.heard(act.say);
    call.note('caller', heard);
    await call.hear({ text: heard, modality: 'spoken' });
  }
  if (typeof act.type === 'string') {
    call.note('caller', `(types) ${act.type}`);
    await call.hear({ text: act.type, modality: 'typed' });
  } else if (act.type) {
    return tapped(player, `types ${JSON.stringify(act.type)}`, () =>
      call.rpc('calendar.details', { values: act.type }),
    );
  }
  if (act.tap) {
    const { tap } = act;
    return tapped(player, `taps ${JSON.stringify(tap)}`, () => playTap(tap, player));
  }
  if (act.wait !== undefined) {
    call.note('caller', `(waits ${act.wait} s)`);
    await call.pass(act.wait * 1000);
  }
  if (act.elsewhere) {
    call.note('calendar', `elsewhere: ${JSON.stringify(act.elsewhere)}`);
    const elsewhere: Elsewhere = act.elsewhere;
    await call.provider.elsewhere(elsewhere);
  }
  if (act['hang up']) {
    call.note('caller', '(hangs up)');
    await call.hangUp();
  }
  return null;
}

function tapped({ call }: TurnPlayer, what: string, run: () => unknown): string | null {
  call.note('screen', what);
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof RpcFault) || error.kind === null) throw error;
    call.note('screen', `refused: ${error.kind}: ${error.message}`);
    return error.kind;
  }
}

function playTap(tap: Tap, player: TurnPlayer): void {
  const { call, newAttempt } = player;
  const { rpc } = call;
  const view = call.view();
  if (tap.select !== undefined) {
    rpc('calendar.select', { start: startOf(tap.select, view, player) });
  }
  if (tap.release) rpc('calendar.release', {});
  if (tap.confirm) confirm(view, player);
  if (tap.open) rpc('calendar.open', tap.open === true ? {} : tap.open);
  if (tap.close) rpc('calendar.close', {});
  if (tap.zone !== undefined) rpc('calendar.timezone', { shown: tap.zone });
  if (tap.clock !== undefined) rpc('calendar.timezone', { hour12: tap.clock === 12 });
  if (tap.find) rpc('calendar.find', tap.find === true ? {} : tap.find);
  if (tap.move) rpc('calendar.reschedule', { uid: cardOf(view) });
  if (tap.cancel) rpc('calendar.cancel', { uid: cardOf(view), attempt: newAttempt() });
}

function confirm(view: CalendarView, { call, newAttempt }: TurnPlayer): void {
  if (!('selected' in view)) throw new Error('no time is chosen, so there is nothing to confirm');
  const { selected: start } = view;
  const attempt = newAttempt();
  if (view.step === 'confirming_move' && view.moving) {
    call.rpc('calendar.reschedule', { uid: view.moving.uid, start, attempt });
  } else call.rpc('calendar.book', { attempt, start });
}

function cardOf(view: CalendarView): string {
  if (view.step !== 'booked') throw new Error(`no booking is on the screen, but ${view.step}`);
  return view.booking.uid;
}

/** A time as it is written, or the first free one on the screen whose label has all of the words. */
function startOf(wanted: string, view: CalendarView, { call, scenario }: TurnPlayer): Instant {
  if (/^\d{4}-\d\d-\d\dT/.test(wanted)) return instantOf(wanted, scenario.zone);
  if (view.step === 'closed') throw new Error('the calendar is closed: no time can be tapped');
  const { zones, window } = view;
  const words = wanted.toLowerCase().split(/\s+/);
  const slots = call.slots(window).filter(({ start }) => {
    const date = shownDate(localDate(start, zones.shown));
    const time = shownTime(start, { zone: zones.shown, hour12: zones.hour12 });
    const label = `${date} ${time}`.toLowerCase().split(/[\s,]+/);
    return wanted === 'first' || words.every((word) => label.includes(word));
  });
  const [slot] = slots;
  if (!slot) throw new Error(`no free time on the screen is called "${wanted}"`);
  return slot.start;
}
