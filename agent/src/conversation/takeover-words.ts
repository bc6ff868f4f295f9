/** Where a call stands, for a caller whose agent was cut off and has come back. Pure. */
import type { CalendarView } from '@in-call-calendar/shared';
import type { Fact } from '../calendar/state.ts';
import type { CallContext } from './call-context.ts';
import type { Words } from './words/words.ts';

/** Says that the agent was cut off, and where the call stands. Never asks; what comes next is the dialogue's to say. */
export function takeoverWords(context: CallContext, words: Words): string {
  return `${words.greeting.cutOff()} ${whereItStands(context, words)}`.trim();
}

/** Where the call stands, by what is on the screen; empty where nothing is. Never asks. */
export function whereItStands(
  { view, now }: Pick<CallContext, 'view' | 'now'>,
  { status }: Words,
): string {
  const speaking = { now, zones: view.zones };
  switch (view.step) {
    case 'closed':
      return '';
    case 'choosing':
      return view.moving
        ? status.lookingForNewTime(view.moving.start, speaking)
        : status.choosing();
    case 'details':
      return status.chosen(view.selected, speaking);
    case 'booking':
    case 'checking':
      return status.checkingBooking(view.selected, speaking);
    case 'confirming_move':
      return status.chosenInstead(view.selected, view.moving?.start, speaking);
    case 'changing':
      return status.checkingChange(view.booking.start, view.task, speaking);
    case 'finding':
      return status.finding();
    case 'booked':
      return status.booked(view.booking.start, view.booking.status, speaking);
  }
}

/** Whether the provider has yet to say how things stand: there is nothing to ask then. */
export function awaitsProvider(view: CalendarView): boolean {
  switch (view.step) {
    case 'booking':
    case 'checking':
    case 'changing':
      return true;
    case 'finding':
      return view.finding.status === 'asking';
    case 'closed':
    case 'choosing':
    case 'details':
    case 'confirming_move':
    case 'booked':
      return false;
  }
}

/** Whether {@link whereItStands} says all that a fact has to say. */
export function isToldByStanding(fact: Fact, view: CalendarView): boolean {
  switch (view.step) {
    case 'booked':
      return (
        fact.type === 'moved' ||
        fact.type === 'cancelled' ||
        (fact.type === 'booked' && fact.series === undefined) ||
        (fact.type === 'found' && fact.records.length === 1)
      );
    case 'details':
    case 'confirming_move':
      return fact.type === 'selected';
    case 'finding':
      return fact.type === 'find_opened';
    case 'closed':
    case 'choosing':
    case 'booking':
    case 'checking':
    case 'changing':
      return false;
  }
}

/** What the code says by itself of how things stand now: after an interruption, and in place of a reply that was not true. */
export function ownStatements(context: CallContext, words: Words): string[] {
  const { view, now } = context;
  const statements = [whereItStands(context, words)];
  if (view.step !== 'details' && view.step !== 'confirming_move') return statements;
  const when = words.times.start(view.selected, { now, zones: view.zones });
  return [...statements, words.guard.chosen(when)];
}
