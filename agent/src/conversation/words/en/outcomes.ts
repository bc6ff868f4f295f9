import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import { seriesParts } from '../series.ts';
import type { OutcomeWords } from '../words.ts';
import { times } from './times.ts';

export const outcomes: OutcomeWords = {
  booked(record, speaking) {
    const when = times.startWithZone(record.start, speaking);
    if (record.status === 'pending') {
      return `Your request for ${when} has been sent. ${record.hostName} still has to confirm it${speaking.notifiesAttendee ? ', and you will hear by e-mail' : ''}.`;
    }
    const sent = speaking.notifiesAttendee
      ? ` A confirmation goes to ${record.attendee.email}.`
      : '';
    return `You are booked for ${when}.${sent}`;
  },

  series(record, series, speaking) {
    const { had, isRequest, taken, failed, checking } = seriesParts(series, speaking, times);
    const missed = ({ count, spoken }: typeof taken, what: string): string =>
      count === 0 ? '' : `${capital(spoken)} ${count === 1 ? 'was' : 'were'} ${what}.`;
    const between = `, from ${had.first} to ${had.last}, ${zoneName(speaking.zones.shown, record.start)}`;
    return [
      `${isRequest ? 'Requested' : 'Booked'}: ${had.count === series.length ? `all ${series.length}${between}` : `${had.count} of ${series.length}`}.`,
      missed(taken, 'taken'),
      missed(failed, 'not possible'),
      checking.count === 0 ? '' : `I'm still checking ${checking.spoken}, and will tell you.`,
      isRequest ? `${record.hostName} still has to confirm.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },

  taken(start, alternatives, speaking) {
    const gone = `I'm sorry, ${times.start(start, speaking)} has just been taken.`;
    return alternatives.length === 0
      ? gone
      : `${gone} The nearest free times are ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  notThatLong(start, minutes, alternatives, speaking) {
    const gone = `I'm sorry, ${times.start(start, speaking)} is not free for ${times.length(minutes)}.`;
    return alternatives.length === 0
      ? gone
      : `${gone} The nearest free times are ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  checking: () =>
    "I'm still checking with the calendar whether that went through. I will tell you as soon as I know.",

  failed(kind, field) {
    switch (kind) {
      case 'slot_taken':
      case 'out_of_window':
        return 'That time can no longer be booked. Please choose another one.';
      case 'invalid_details':
        return field === undefined
          ? 'The calendar did not accept the details. Could you check them?'
          : `The calendar did not accept what I have for ${field}. Could you check it?`;
      case 'limit_reached':
        return 'No more bookings can be made with this e-mail address for now, so nothing has been booked.';
      case 'not_allowed':
        return 'This cannot be booked here, so nothing has been booked.';
      case 'rate_limited':
      case 'unavailable':
        return 'The calendar cannot be reached right now, so nothing has been booked. Your details are kept; we can try again in a moment.';
      case 'not_found':
      case 'unauthorized':
      case 'bad_response':
        return 'The booking could not be made, so nothing has been booked. Your details are kept.';
      case 'unknown_outcome':
        return outcomes.checking();
    }
  },
};
