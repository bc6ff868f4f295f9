import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOOKING } from '../testing/booking-sayings.ts';
import { AVAILABILITY_SAYINGS } from '../testing/availability-sayings.ts';
import { BESIDE_SAYINGS } from '../testing/beside-sayings.ts';
import { CALLER_SAYINGS } from '../testing/caller-sayings.ts';
import { QUESTION_SAYINGS } from '../testing/question-sayings.ts';
import { DAY_SAYINGS } from '../testing/day-sayings.ts';
import {
  BOOKING_INTENT_SAYINGS,
  BOOKING_INTENT_SAYINGS_BOOKED,
} from '../testing/booking-intent-sayings.ts';
import { REPEAT_SAYINGS } from '../testing/repeat-sayings.ts';
import { startTalk } from '../testing/talk.ts';
import { WHOLE_SAYINGS } from '../testing/whole-sayings.ts';
import { WISH_SAYINGS } from '../testing/wish-sayings.ts';
import { ZONE_SAYINGS } from '../testing/zone-sayings.ts';
import { MAX_STEPS } from './state.ts';
import { allowsRules } from '../../../conversation/consent/allows.ts';
import type { ConsentTo } from '../../../conversation/consent/judge.ts';
import { readConsent } from '../../../conversation/consent/read-consent.ts';
import { understand } from '../understanding/understand.ts';

const SAYINGS = [
  ...Object.values({
    ...CALLER_SAYINGS,
    ...BESIDE_SAYINGS,
    ...QUESTION_SAYINGS,
    ...AVAILABILITY_SAYINGS,
  }).flatMap((rows) => rows.flatMap(({ said }) => said)),
  ...BOOKING,
  ...[DAY_SAYINGS, WISH_SAYINGS, WHOLE_SAYINGS].flatMap((table) =>
    Object.values(table).flatMap((rows) => rows.map(([text]) => text)),
  ),
];
const BOOKING_INTENTS = [...BOOKING_INTENT_SAYINGS, ...BOOKING_INTENT_SAYINGS_BOOKED].map(
  ([text]) => text,
);
const OTHERS = [...REPEAT_SAYINGS, ...ZONE_SAYINGS].map(([text]) => text);
const TURNS = [
  'yes',
  'no',
  'the first one',
  'the later one',
  'that one',
  'anna berg',
  'Anna Berg, anna@example.com',
  'anna at example dot com',
  'my name is emma',
  'no notes',
  'start over',
  'never mind',
  'go back',
  'how long does it take',
  'what did i choose',
  'repeat that',
  'close the calendar',
  'tuesday at ten',
  'something later',
  'book it',
  "don't book it",
  'sure, wait, no',
  'okay cancel it',
  "don't do it",
  'yes but at eleven',
  'yes stay with two',
  'yes one second',
  'yes as long as it is free',
  'yes, what does it cost',
  'uh',
  '',
];

/** How a talk may have begun: the rarer places of the dialogue are reached from there. */
const BOOKED = ['tuesday at two', 'Anna Berg, anna@example.com', 'yes'];
const BEGINNINGS: readonly (readonly string[])[] = [
  [],
  ['tuesday at two', 'Anna Berg, anna@example.com'],
  BOOKED,
  [...BOOKED, 'make it an hour later'],
  [...BOOKED, 'cancel that'],
  ['find my booking', 'anna@example.com', 'december first'],
  ['cancel my appointment on december first', 'anna@example.com'],
];

const turn = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('yes', 'yes please', 'no') },
  { weight: 6, arbitrary: fc.constantFrom(...TURNS) },
  { weight: 3, arbitrary: fc.constantFrom(...SAYINGS) },
  { weight: 2, arbitrary: fc.constantFrom(...BOOKING_INTENTS) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

const MADE_BEFORE = [{ email: 'anna@example.com', start: '2026-12-01T15:00:00.000Z' }];

/** What the provider is asked to do, and the question that it takes a yes to. */
const CHANGES: Record<string, { to: ConsentTo; question: RegExp }> = {
  book: { to: 'book', question: /book/ },
  cancel: { to: 'cancel', question: /[Ss]hall I cancel/ },
  reschedule: { to: 'move', question: /Shall I move it from .+ to / },
};

/** Whether a turn is a whole yes to what was said before it. */
function agrees(text: string, to: ConsentTo, before: string): boolean {
  return allowsRules(readConsent(text, { to, language: 'en', readBack: [before] }).consent);
}

describe('whatever is said', () => {
  it('gets words; is booked, moved and cancelled only by a yes to what was read back as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...BEGINNINGS),
        fc.array(turn, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        async (beginning, turns, hasScreen) => {
          const talk = startTalk({ hasScreen, bookings: MADE_BEFORE });
          let before = '';
          for (const text of [...beginning, ...turns]) {
            const called = talk.called.length;
            const done = talk.scheduler.log.length;
            const answer = await talk.say(text);
            expect(answer).not.toBe('');
            expect(talk.called.length - called).toBeLessThanOrEqual(MAX_STEPS);
            for (const entry of talk.scheduler.log.slice(done)) {
              const change = CHANGES[entry.split(' ')[0] ?? ''];
              if (change === undefined) continue;
              expect(before).toMatch(change.question);
              expect(agrees(text, change.to, before)).toBe(true);
            }
            before = answer;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is understood without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 120 }),
          fc.array(fc.constantFrom(...SAYINGS), { maxLength: 4 }).map((parts) => parts.join(' ')),
        ),
        fc.constantFrom(
          'time',
          'name',
          'name_check',
          'email',
          'phone',
          'notes',
          'other',
          'yes_no',
          'nothing',
        ),
        (text, asked) => {
          const meaning = understand(text, {
            modality: 'spoken',
            now: '2026-11-23T15:00:00.000Z',
            zone: 'America/New_York',
            window: null,
            focus: null,
            offers: [],
            hasOffer: true,
            isListed: true,
            slots: [],
            asked,
          });
          const { from, to } = meaning.time?.wish ?? {};
          if (from !== undefined) expect(from >= '2026-11-23').toBe(true);
          if (from !== undefined && to !== undefined) expect(to >= from).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
