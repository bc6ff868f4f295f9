/** Where a call stands, for a caller whose agent was cut off and has come back. Pure. */
import type { CallContext } from './call-context.ts';
import type { Words } from './words/words.ts';

/** Says that the agent was cut off, and where the call stands. Never asks; what comes next is the dialogue's to say. */
export function resumedWords(context: CallContext, words: Words): string {
  return `${words.greeting.cutOff()} ${standingWords(context, words)}`.trim();
}

/** Where the call stands, by what is on the screen; empty where nothing is. */
function standingWords({ view, now }: CallContext, { standing }: Words): string {
  const speaking = { now, zones: view.zones };
  switch (view.step) {
    case 'closed':
      return '';
    case 'choosing':
      return view.moving
        ? standing.lookingForNewTime(view.moving.start, speaking)
        : standing.choosing();
    case 'details':
      return standing.chosen(view.selected, speaking);
    case 'booking':
    case 'checking':
      return standing.checkingBooking(view.selected, speaking);
    case 'moving':
      return standing.chosenInstead(view.selected, view.moving?.start, speaking);
    case 'changing':
      return standing.checkingChange(view.booking.start, view.task, speaking);
    case 'finding':
      return standing.finding();
    case 'booked':
      return standing.booked(view.booking.start, view.booking.status, speaking);
  }
}
