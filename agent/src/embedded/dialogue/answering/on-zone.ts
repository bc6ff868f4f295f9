/** Turns about the zone of times: `in London time`, `I am in Berlin`, `in your time`. Pure. */
import { zoneName, type Zone } from '@in-call-calendar/shared';
import type { CallContext } from '../contract.ts';
import { understand, type Meaning } from '../understanding/understand.ts';
import { findHour12 } from '../understanding/zone.ts';
import { repeatQuestion } from './repeat-question.ts';
import { onUnknownZone } from './on-doubt.ts';
import { onTime } from './on-time.ts';
import { Reply } from './reply.ts';
import { focusOf, sceneOf } from './scene.ts';
import type { Step, ToolCall } from './state.ts';
import { spokenStartWithZone, zoneMeant } from './view.ts';

/** The turn with the host's zone, where it asks for that by the host's name: `what time is that for Robin`. */
export function withHostZone(meaning: Meaning, { context }: Reply): Meaning {
  const host = context.view.event?.hostName ?? '';
  if (meaning.zone !== null || host === '') return meaning;
  const names = ['the host', 'them', 'there', host, ...host.split(' ')]
    .filter((name) => name.length > 2)
    .map((name) => name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.'));
  const name = `(?:the )?(?:${names.join('|')})`;
  const asksFor = new RegExp(
    `\\b(?:what|which) time (?:is|will|would) (?:that|it|this)(?: be)? (?:for|with|at|where) ${name}\\b|\\b${name}'?s? (?:own |local )?time(?: zone)?\\b`,
    'u',
  );
  return asksFor.test(meaning.text) ? { ...meaning, zone: { of: 'host' } } : meaning;
}

/** Null where the turn asks for no zone; `three o'clock London time` only names a time in one. */
export function onZone(meaning: Meaning, reply: Reply): Step | null {
  const { zone: wish, time, acts, text } = meaning;
  const hour12 = findHour12(text);
  if (hour12 !== null) return byClock(hour12, reply);
  if (wish === null) return null;
  const { view, now } = reply.context;
  const zone = zoneMeant(wish, view.zones);
  if (zone === null) return onUnknownZone(meaning, reply);
  const callerIsThere = wish.of === 'place' && wish.callerIsThere;
  if (!callerIsThere && time !== null && time.minute !== null) return null;
  if (/^(?:and |so |but )*(?:what|when|which)\b/.test(text)) {
    const words = timeThere(zone, reply);
    if (words !== null) return repeatQuestion(reply.say(words)).done();
  }
  const isThere = view.zones.shown === zone;
  const isKnown = isThere && (!callerIsThere || view.zones.caller === zone);
  const looks =
    time !== null || acts.has('book') || acts.has('browse') || acts.has('open_calendar');
  if (isKnown)
    return looks && time !== null
      ? null
      : repeatQuestion(reply.say(`The times are in ${zoneName(zone, now)} already.`)).done();
  const call: ToolCall = {
    name: 'set_timezone',
    args: { zone, ...(callerIsThere && { callerIsThere: true }) },
  };
  const timed = looks ? onTimeIn(zone, meaning, reply, [call]) : null;
  return timed ?? reply.set({ misses: 0 }).call([call]);
}

/** Times are spoken with AM and PM in any case: only the screen has another clock. */
function byClock(hour12: boolean, reply: Reply): Step {
  const { view, hasScreen } = reply.context;
  if (!hasScreen) return repeatQuestion(reply.say('I always say times with AM and PM.')).done();
  return reply
    .set({ misses: 0 })
    .call([{ name: 'set_timezone', args: { zone: view.zones.shown, hour12 } }], {
      kind: 'again',
      words: '',
    });
}

/** The same turn, read by the clocks of another zone. */
export function onTimeIn(
  zone: Zone,
  { raw }: Meaning,
  reply: Reply,
  before: readonly ToolCall[],
): Step | null {
  const { context, state } = reply;
  const there = inTimeOf(zone, context);
  const meaning = understand(raw, sceneOf(state, there));
  return onTime({ ...meaning, zone: null }, new Reply(state, there), before);
}

function inTimeOf(zone: Zone, context: CallContext): CallContext {
  return { ...context, view: { ...context.view, zones: { ...context.view.zones, shown: zone } } };
}

/** The time that the talk is about, by the clocks of another zone; null where there is none. */
function timeThere(zone: Zone, { context, state }: Reply): string | null {
  const start = focusOf(state, context);
  if (start === null) return null;
  return `That is ${spokenStartWithZone(start, inTimeOf(zone, context))}.`;
}
