/** The call that the sentences are said in, and all of them. */
import type { Language } from '@in-call-calendar/shared';
import type { GuardFacts } from '../facts.ts';
import { DE_CLAIMS } from './de-claims.ts';
import { DE_HARMLESS } from './de-harmless.ts';
import { EN_CLAIMS } from './en-claims.ts';
import { EN_HARMLESS } from './en-harmless.ts';
import { ES_CLAIMS } from './es-claims.ts';
import { ES_HARMLESS } from './es-harmless.ts';
import type { Claims } from './claims.ts';

/** Claims that must not reach the caller in `BEFORE_BOOKING`, and sentences that must reach the caller as they are. */
export const SENTENCES: readonly {
  language: Language;
  claims: Claims;
  harmless: readonly string[];
}[] = [
  { language: 'en', claims: EN_CLAIMS, harmless: EN_HARMLESS },
  { language: 'de', claims: DE_CLAIMS, harmless: DE_HARMLESS },
  { language: 'es', claims: ES_CLAIMS, harmless: ES_HARMLESS },
];

/** Saturday, 28 November 2026, 10:00 in New York. */
export const NOW = '2026-11-28T15:00:00.000Z';
/** Tuesday, December 1st: 10 AM and 2 PM. Wednesday, December 2nd: 9:30 AM. */
export const TUESDAY_10 = '2026-12-01T15:00:00.000Z';
export const TUESDAY_14 = '2026-12-01T19:00:00.000Z';
export const WEDNESDAY_930 = '2026-12-02T14:30:00.000Z';

/** Three times are on offer, one of them is chosen, and nothing is held or booked. */
export const BEFORE_BOOKING: GuardFacts = {
  now: NOW,
  zones: {
    caller: 'America/New_York',
    host: 'America/New_York',
    shown: 'America/New_York',
    hour12: true,
  },
  offered: [TUESDAY_10, TUESDAY_14, WEDNESDAY_930],
  selected: TUESDAY_14,
  isHeld: false,
  records: [],
  callerSaid: [
    'Hi, do you have anything Tuesday or Wednesday next week?',
    'Haben Sie am Dienstag oder Mittwoch etwas frei?',
    '¿Tienen algo el martes o el miércoles?',
  ],
  // Friday, December 4th.
  emptyDates: ['2026-12-04'],
  notifiesAttendee: true,
  handOver: 'none',
};
