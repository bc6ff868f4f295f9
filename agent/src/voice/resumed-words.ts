/** Where a call stands, for a caller whose agent was cut off and has come back. Pure. */
import { spokenStart, spokenStartWithZone } from '../conversation/phrasing.ts';
import type { CallContext } from '../conversation/call-context.ts';

const CUT_OFF = 'Sorry, I was cut off for a moment.';

/** Says that the agent was cut off, and where the call stands. Never asks; what comes next is the dialogue's to say. */
export function resumedWords(context: CallContext): string {
  const standing = standingWords(context);
  return standing === '' ? CUT_OFF : `${CUT_OFF} ${standing}`;
}

function standingWords({ view, now }: CallContext): string {
  const speaking = { now, zones: view.zones };
  const at = (start: string): string => spokenStart(start, speaking);
  switch (view.step) {
    case 'closed':
      return '';
    case 'choosing':
      return view.moving
        ? `We were looking for a new time for your booking on ${at(view.moving.start)}.`
        : 'We were looking at the times.';
    case 'details':
      return `You had chosen ${at(view.selected)}. It is not booked yet.`;
    case 'booking':
    case 'checking':
      return `I am checking whether your booking for ${at(view.selected)} went through.`;
    case 'moving':
      return view.moving
        ? `You had chosen ${at(view.selected)} instead of ${at(view.moving.start)}. Nothing has been moved yet.`
        : `You had chosen ${at(view.selected)}. Nothing has been moved yet.`;
    case 'changing':
      return `I am checking whether your booking on ${at(view.booking.start)} was ${view.task === 'cancel' ? 'cancelled' : 'moved'}.`;
    case 'finding':
      return 'We were looking for your booking.';
    case 'booked': {
      const when = spokenStartWithZone(view.booking.start, speaking);
      switch (view.booking.status) {
        case 'cancelled':
        case 'rejected':
          return `Your booking for ${when} is ${view.booking.status === 'cancelled' ? 'cancelled' : 'declined'}.`;
        case 'pending':
          return `Your request for ${when} has been sent, and has to be confirmed yet.`;
        case 'accepted':
          return `You are booked for ${when}.`;
      }
    }
  }
}
