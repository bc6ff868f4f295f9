import { shownDate } from '@in-call-calendar/shared';
import type { ChangeTask } from '../../../calendar/effect.ts';
import type { ChangeWords } from '../words.ts';
import { times } from './times.ts';

const done = (task: ChangeTask): string => (task === 'cancel' ? 'cancelled' : 'moved');

export const changes: ChangeWords = {
  findForm: () =>
    'To find your booking I need the e-mail address that it was made with, and its day.',
  looking: () => 'I am still looking. I will tell you as soon as I know.',
  findFailed: () =>
    'I cannot reach the calendar right now, so I could not look. We can try again in a moment.',
  noBooking: () =>
    'There is no booking here yet to change. Tell me its e-mail address and its day, and I will find it.',

  found(records, speaking) {
    const [first] = records;
    if (first && records.length === 1) {
      const pending =
        first.status === 'pending' ? ` ${first.hostName} still has to confirm it.` : '';
      return `I found your booking for ${times.startWithZone(first.start, speaking)}.${pending}`;
    }
    const starts = records.map(({ start }) => times.start(start, speaking));
    return `I found ${records.length} bookings: ${times.join(starts, 'and')}.`;
  },

  foundNothing: (date) =>
    date === undefined
      ? 'I found no booking like that which is still to come.'
      : `I found no booking with that e-mail address on ${shownDate(date)}.`,

  moved(record, from, speaking) {
    const to = times.startWithZone(record.start, speaking);
    if (record.status === 'pending') {
      return `The move from ${times.start(from, speaking)} to ${to} has been asked for. ${record.hostName} still has to confirm it.`;
    }
    return `Your booking is moved from ${times.start(from, speaking)} to ${to}.`;
  },

  cancelled: ({ start }, speaking) =>
    `Your booking for ${times.startWithZone(start, speaking)} is cancelled.`,

  unknown: (task) =>
    `I'm still checking with the calendar whether your booking has been ${done(task)}. I will tell you as soon as I know.`,

  failed(task, kind, question, speaking) {
    const ifSent = (sentence: string): string => (speaking.notifiesAttendee ? sentence : '');
    if (question !== undefined)
      return `The calendar now asks for “${question}” before this booking can be ${done(task)}, and I cannot answer it there. The booking stands as it was.${ifSent(' The link in the confirmation e-mail lets you answer it.')}`;
    switch (kind) {
      case 'rate_limited':
      case 'unavailable':
      case 'bad_response':
        return `The calendar cannot be reached right now, so your booking has not been ${done(task)}. We can try again in a moment.`;
      case 'not_found':
        return `The calendar has no such booking any more, so it has not been ${done(task)}.`;
      case 'slot_taken':
      case 'out_of_window':
        return 'That time can no longer be had, so your booking stands as it was. Please choose another one.';
      case 'invalid_details':
      case 'limit_reached':
      case 'not_allowed':
      case 'unauthorized':
        return `The calendar does not let this booking be ${done(task)} here, so it stands as it was.${ifSent(' The confirmation e-mail has a link for it.')}`;
      case 'unknown_outcome':
        return changes.unknown(task);
    }
  },

  whichTimeInstead: () => 'Which time would you like instead?',
  bookingIsFor: (start, speaking) =>
    `Your booking is for ${times.start(start, speaking)}. ${changes.whichTimeInstead()}`,
  shallIMove: (from, to, speaking) =>
    `Shall I move it from ${times.start(from, speaking)} to ${times.start(to, speaking)}?`,
};
