import { readBookingIntent } from './understanding/booking-intent.ts';
import { normalise } from './understanding/normalise.ts';
import { understand } from './understanding/understand.ts';

const SENTENCES = [
  'i would like to book an appointment next tuesday at half past two',
  'my name is anna berg',
  'the second one please',
  'anna at example dot com',
  'yes',
  'can we move it to thursday at three, every week for four weeks',
];

/** Runs a few sentences through the rules, so that the first turn of a call meets compiled patterns and formatters. */
export function warmUp(): Promise<void> {
  for (const text of SENTENCES) {
    readBookingIntent(normalise(text), { booked: true });
    understand(text, {
      modality: 'spoken',
      now: '2026-11-24T15:00:00.000Z',
      zone: 'UTC',
      window: null,
      focus: null,
      offers: [],
      hasOffer: true,
      isListed: true,
      slots: [],
      asked: 'time',
    });
  }
  return Promise.resolve();
}
