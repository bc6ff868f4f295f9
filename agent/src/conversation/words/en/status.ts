import type { Press } from '@in-call-calendar/shared';
import type { StatusWords } from '../words.ts';
import { times } from './times.ts';

const NOT_ARRIVED: Record<Press['kind'], string> = {
  select: 'That time is not chosen: your press did not reach me. Please press it again.',
  book: 'Nothing is booked: your press did not reach me. Please press the button again.',
  confirm_move: 'Nothing is moved: your press did not reach me. Please press the button again.',
  cancel: 'Nothing is cancelled: your press did not reach me. Please press the button again.',
  find: 'Nothing was looked up: your press did not reach me. Please press the button again.',
};

export const status: StatusWords = {
  choosing: () => 'We were looking at the times.',
  lookingForNewTime: (start, speaking) =>
    `We were looking for a new time for your booking on ${times.start(start, speaking)}.`,
  chosen: (start, speaking) =>
    `You had chosen ${times.start(start, speaking)}. It is not booked yet.`,
  checkingBooking: (start, speaking) =>
    `I am checking whether your booking for ${times.start(start, speaking)} went through.`,
  chosenInstead: (start, from, speaking) =>
    from === undefined
      ? `You had chosen ${times.start(start, speaking)}. Nothing has been moved yet.`
      : `You had chosen ${times.start(start, speaking)} instead of ${times.start(from, speaking)}. Nothing has been moved yet.`,
  checkingChange: (start, task, speaking) =>
    `I am checking whether your booking on ${times.start(start, speaking)} was ${task === 'cancel' ? 'cancelled' : 'moved'}.`,
  finding: () => 'We were looking for your booking.',
  notArrived: (press) => NOT_ARRIVED[press],
  booked(start, status, speaking) {
    const when = times.startWithZone(start, speaking);
    switch (status) {
      case 'cancelled':
        return `Your booking for ${when} is cancelled.`;
      case 'rejected':
        return `Your booking for ${when} is declined.`;
      case 'pending':
        return `Your request for ${when} has been sent, and has to be confirmed yet.`;
      case 'accepted':
        return `You are booked for ${when}.`;
    }
  },
};
