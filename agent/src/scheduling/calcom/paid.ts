import { CalcomError } from './calcom-error.ts';

/** The refusal for paid event types: they are handed over as a link, never booked here. */
export function payableElsewhere(): CalcomError {
  return new CalcomError('not_allowed', 'a paid event type is booked on its own page', {
    delivery: 'not_sent',
  });
}
