/** The few wishes for a time that the booker understands, as arguments of show_calendar. Pure. */

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PARTS = ['morning', 'afternoon', 'evening'];
const HOURS = [
  ...['twelve', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven'],
];
const DAY_MS = 86_400_000;
const WISH =
  /\b(book|appointment|meeting|consultation|schedule|calendar|times?|week|today|tomorrow|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d)\b/;

export const isWish = (text: string): boolean => WISH.test(text.toLowerCase());

/** Dates, parts of the day and clock time that were named; without `today` no date can be told. */
export function wishOf(said: string, today: string | undefined): Record<string, unknown> {
  const text = said.toLowerCase();
  const parts = PARTS.filter((part) => text.includes(part));
  const near = clockTime(text);
  return {
    ...(today === undefined ? {} : datesOf(text, today)),
    ...(parts.length > 0 && { parts }),
    ...(near !== undefined && { near }),
  };
}

function datesOf(text: string, today: string): Record<string, string> {
  const [written] = /\d{4}-\d\d-\d\d/.exec(text) ?? [];
  if (written !== undefined) return { from: written, to: written };
  const one = (days: number): Record<string, string> => {
    const date = later(today, days);
    return { from: date, to: date };
  };
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const toMonday = (8 - weekday) % 7 || 7;
  if (text.includes('tomorrow')) return one(1);
  if (text.includes('today')) return one(0);
  const named = WEEKDAYS.findIndex((name) => text.includes(name));
  if (named >= 0) {
    if (text.includes('next week')) return one(toMonday + ((named + 6) % 7));
    return one((named - weekday + 7) % 7 || 7);
  }
  if (text.includes('next week')) {
    return { from: later(today, toMonday), to: later(today, toMonday + 6) };
  }
  return {};
}

/** `HH:MM`; a bare hour from one to seven is in the afternoon. */
function clockTime(text: string): string | undefined {
  const found = /\bat (\d{1,2}|[a-z]+)(?::(\d\d))? ?([ap])?\.?m?/.exec(text);
  if (!found) return undefined;
  const [, hourText = '', minutes = '00', half] = found;
  const spelled = HOURS.indexOf(hourText);
  const hour = spelled >= 0 ? spelled || 12 : Number(hourText);
  if (!Number.isInteger(hour) || hour > 23) return undefined;
  const isPm = half === 'p' || (half === undefined && (hour === 12 || (hour >= 1 && hour <= 7)));
  const shown = hour > 12 ? hour : (hour % 12) + (isPm ? 12 : 0);
  return `${String(shown).padStart(2, '0')}:${minutes}`;
}

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
