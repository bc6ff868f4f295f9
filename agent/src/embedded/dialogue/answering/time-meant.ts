/** What a turn means about a time in the light of the talk: moves that are implied, clocks of other zones. Pure. */
import { instantAt, localDate, localParts } from '@in-call-calendar/shared';
import { clockText } from '../understanding/time/clock-reading.ts';
import type { TimeReading } from '../understanding/time/read-time.ts';
import type { Meaning } from '../understanding/understand.ts';
import type { Reply } from './reply.ts';
import { focusOf, offersOf } from './scene.ts';
import { zoneMeant } from './view.ts';

/** The turn with its time as it is meant here. */
export function asMeantHere(meaning: Meaning, reply: Reply): Meaning {
  return inShownZone(withClock(withImpliedMove(meaning, reply), reply), reply);
}

/** The clock time that was said beside a day that was asked about holds for the day named instead. */
function withClock(meaning: Meaning, { state }: Reply): Meaning {
  const { time } = meaning;
  const { clock } = state;
  if (time === null || clock === null || time.date === null || time.minute !== null) return meaning;
  const { parts, after, before } = time.wish;
  if (parts !== undefined || after !== undefined || before !== undefined) return meaning;
  const wish = { ...time.wish, near: clockText(clock) };
  return { ...meaning, time: { ...time, wish, minute: clock } };
}

/** `too early` asks for later times, `none of those` for others. */
function withImpliedMove(meaning: Meaning, reply: Reply): Meaning {
  const { acts, time, reference, text } = meaning;
  if (time !== null || reference !== null || !acts.has('release')) return meaning;
  if (offersOf(reply.state, reply.context).length === 0) return meaning;
  const kind = /\btoo (?:early|soon)\b/.test(text)
    ? 'later'
    : /\btoo late\b/.test(text)
      ? 'earlier'
      : 'more';
  return { ...meaning, time: { ...EMPTY, move: { kind } } };
}

const EMPTY: TimeReading = {
  wish: {},
  date: null,
  minute: null,
  approximate: false,
  range: null,
  frees: null,
  move: null,
  refusesDays: false,
  choices: [],
  doubt: null,
};

/** `three o'clock London time`, turned to the clock of the zone that is shown. */
function inShownZone(meaning: Meaning, reply: Reply): Meaning {
  const { time } = meaning;
  const { zones } = reply.context.view;
  const { shown } = zones;
  if (meaning.zone === null || time === null || time.minute === null) return meaning;
  const zone = zoneMeant(meaning.zone, zones);
  if (zone === null || zone === shown) return meaning;
  const focus = focusOf(reply.state, reply.context) ?? reply.context.now;
  const date = time.date ?? localDate(focus, zone);
  const there = localParts(instantAt(date, time.minute, zone), shown);
  const dates = time.date === null ? {} : { from: there.date, to: there.date };
  return {
    ...meaning,
    time: {
      ...time,
      date: time.date === null ? null : there.date,
      minute: there.minute,
      wish: { ...time.wish, ...dates, near: clockText(there.minute) },
    },
  };
}
