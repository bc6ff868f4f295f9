/** Questions for free times, and whether one can be had. */
import type { CallerRow } from './caller-sayings.ts';

const READ_BACK = ['tuesday at two', 'Anna Berg', 'anna@example.com'] as const;
const TUESDAY_AT_TWO = '2026-12-01T19:00:00.000Z';

/** Questions for free times, whatever they are for. */
const ON_TOPIC = [
  "what's free on friday",
  'what do you have on friday',
  'is there an opening for a haircut on friday',
  'can i come for a haircut on friday',
  'could my daughter come on friday',
  'does the front desk have time on friday',
  'is the doctor free on friday',
  'how does friday look',
  "what's friday like",
  'are you open on friday',
  'when could a technician come on friday',
  'is friday possible for a root canal',
  'any chance for friday',
  'do you know if there is anything on friday',
  'does friday morning work for a root canal',
  'is there room for two kids on friday',
  'are you fully packed on friday',
  'do you work on fridays',
  "when's the next gap on friday",
  'are there cancellations on friday',
  'does the physio have anything friday',
  'is friday quieter',
  "what's the best time on friday to avoid traffic",
  'could you fit me in on friday before my flight',
  'is friday taken after the game',
  'would friday suit my daughter even if it snows',
];
/** Questions after one free time. */
const ABOUT_ONE = [
  'is thursday at four taken',
  'is thursday at four still vacant',
  'will thursday at four work for my daughter',
  'has thursday at four been snapped up',
  'is thursday at four gone already',
  'is thursday at four up for grabs',
  'does thursday at four still work for a checkup',
  'is it too late for thursday at four',
  'am i too late for thursday at four',
  'is it too late to book thursday at four',
  'is thursday at four too late',
  'is thursday at four too soon',
  'thursday at four, is it too late for that',
  "it isn't too late for thursday at four, is it",
  'is thursday at four too short notice',
  'is thursday at four okay',
  'is thursday at four still an option',
  'is thursday at four still on',
  'would thursday at four still work',
  'would thursday at four work',
  'would thursday at four be possible',
  'would thursday at four suit you',
  'thursday at four would still be possible, right',
  'would it be possible to come thursday at four',
  'would it still be possible to book thursday at four',
  'could thursday at four work',
  'might thursday at four still be free',
  'would you have thursday at four',
  'would you be free thursday at four',
  'could i still get thursday at four',
  'can i still book thursday at four',
  'can i still come on thursday at four',
  'could you still fit me in on thursday at four',
  'do i still have a chance at thursday at four',
  'any chance of thursday at four',
  'is there still time for thursday at four',
  'is it okay if i come thursday at four',
  'did somebody take thursday at four',
  'has anybody got thursday at four',
  'i was wondering whether thursday at four would still work',
  'are you busy thursday at four',
  'are you fully booked on thursday at four',
];
/** Wishes for one time in the words of a question: it is taken. */
const WISHED = [
  'can i have thursday at four',
  'could we do thursday at four',
  'can you do thursday at four',
  'what about thursday at four',
  'can i book thursday at four',
  'tomorrow is too late, thursday at four',
  'is thursday at four free? then book it',
  "it's not too late, so thursday at four please",
  'i would still like thursday at four',
];

export const AVAILABILITY_SAYINGS: Readonly<Record<string, readonly CallerRow[]>> = {
  'questions for times': [
    ...ON_TOPIC.map((said): CallerRow => ({
      said: [said],
      right: /I have Friday, November 27th/,
      step: 'choosing',
    })),
    ...ABOUT_ONE.map((said): CallerRow => ({
      said: [said],
      right: /Thursday, November 26th at 4 PM is free\. Shall I take it/,
      selected: null,
    })),
    ...ABOUT_ONE.map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /Thursday, December 3rd at 4 PM(?: is free\. Shall I take it for you)?\?$/,
      wrong: /book it/,
    })),
    ...WISHED.map((said): CallerRow => ({
      said: [said],
      right: /^Thursday, November 26th at 4 PM\. /,
      step: 'details',
    })),
    ...['is it too late', 'is it too late to add a note', 'am i too late', 'is two too late'].map(
      (said): CallerRow => ({
        said: [...READ_BACK, said],
        right: /book it\?$|note say\?$/,
        selected: TUESDAY_AT_TWO,
      }),
    ),
    {
      said: ['is it too late for thursday at four', 'yes'],
      right: /^Thursday, November 26th at 4 PM\. /,
      step: 'details',
    },
    { said: ["when's the earliest on monday for a checkup"], right: /soonest I have is Monday/ },
    {
      said: ['what do you have on thursday', 'which of those is closest to noon'],
      right: /Thursday, November 26th at 12 PM/,
    },
  ],
};
