import { counted, type TimeWords } from './time-words.ts';

export const EN_TIMES: TimeWords = {
  weekdays: `
    monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed
    thursday|thursdays|thu|thur|thurs friday|fridays|fri saturday|saturdays sunday|sundays`,
  months: `
    january|jan february|feb march april|apr may june|jun july|jul august|aug september|sept|sep
    october|oct november|nov december|dec`,
  numbers: {
    ...counted(`
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty`),
    thirty: 30,
    forty: 40,
    fifty: 50,
  },
  ordinals: {
    ...counted(`
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
      fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`),
    thirtieth: 30,
  },
  relativeDays: {
    today: 0,
    tonight: 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
    'day after tomorrow': 2,
  },
  notDays: 'may i, may we, may you',
  namedTimes: { noon: 720, midday: 720, midnight: 0 },
  clockBefore: 'at, by, around, about, from, between, until, till, before, after, @',
  clockAfter: {
    am: `am, a m, in the morning`,
    pm: `pm, p m, in the afternoon, in the evening, at night`,
    either: `oclock, o'clock, sharp, hours`,
  },
  minutesBefore: {
    'half past': 30,
    'quarter past': 15,
    'quarter after': 15,
    'quarter to': -15,
    'quarter of': -15,
    'ten past': 10,
    'ten to': -10,
    'five past': 5,
    'five to': -5,
    'twenty past': 20,
    'twenty to': -20,
  },
  minutesAfter: {},
  glue: 'the, on, of, this, that, morning, afternoon, evening, in, exactly',
  joins: 'or, and, also, then',
  rangeJoins: 'to, until, till, through',
  dayBefore: 'the',
  ofMonth: 'of',
  articles: '',
  units: `
    minute, minutes, min, mins, hour, second, seconds, day, days, week, weeks, month, months,
    year, years, times, people, person, persons, guests, dollars, euros, euro, pounds, cents,
    percent, option, options, slot, slots, one, ones, time, choice, appointment, appointments,
    step, steps, thing, things, of, more, other, floor, street, st, avenue, road, main, point,
    and a half, bookings, openings, character, characters, digits, letters, visit`,
  next: 'next, following',
  this: 'this, coming',
};
