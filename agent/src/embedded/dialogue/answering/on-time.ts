/** Turns about a time: a wish, a look around, a choice. Pure. */
import { localParts, type Instant } from '@in-call-calendar/shared';
import { asksWhether } from '../understanding/asks-whether.ts';
import { clockText } from '../understanding/time/clock-reading.ts';
import type { Meaning } from '../understanding/understand.ts';
import { acknowledge, askNext } from './next.ts';
import { lengthFirst } from './ask-length.ts';
import { zoneFirst } from './caller-zone.ts';
import { onDoubt, onUnknownZone } from './on-doubt.ts';
import { pickTime, type Picked } from './pick.ts';
import { withoutNulls } from '../../../conversation/tools/said.ts';
import { capital } from '../../../conversation/words/capital.ts';
import type { Reply } from './reply.ts';
import { offersOf } from './scene.ts';
import type { DialogueState, Pending, Step, ToolCall } from './state.ts';
import { movingBooking } from './manage/current-start.ts';
import { selecting } from './calls.ts';
import { asMeantHere } from './time-meant.ts';
import { selectedOf, speakingOf, spokenStart } from './view.ts';
import { filterOf, movedFilter } from './carried-filter.ts';
import { keptWords, showArgs, shiftedStart, type ShowArgs } from './wish.ts';
import { english } from '../../../conversation/words/en/en.ts';

/** `before`: tools to call first, for what else the turn said. Null where it says nothing about a time. */
export function onTime(
  meaning: Meaning,
  reply: Reply,
  before: readonly ToolCall[] = [],
): Step | null {
  const read = asMeantHere(meaning, reply);
  if (!concernsTime(read, reply)) return null;
  const first = zoneFirst(meaning, reply, before) ?? lengthFirst(meaning, reply, before);
  if (first !== null) return first;
  const doubtful = onUnknownZone(read, reply, before) ?? onDoubt(read, reply, before);
  if (doubtful !== null) return doubtful;
  reply.set({ misses: 0, clock: null });
  const choices = lookForChoices(read, reply, before);
  if (choices !== null) return choices;
  const picked = pickTime(read, reply.state, reply.context);
  if (picked) return choose(picked, read, reply, before);
  if (onlyAsksToBook(read) && selectedOf(reply.context.view) !== null) {
    return before.length > 0 ? null : askNext(reply).done();
  }
  const shifted = shiftedStart(read.time, reply.state, reply.context);
  if (shifted !== null) return shift(shifted, reply, before);
  const args = showArgs(read.time, reply.state, reply.context);
  reply.set({
    reason: keptWords(args, read.time, reply.context),
    moved: movedFilter(args, read.time, reply.state, reply.context),
  });
  return look(args, reply, before);
}

/** `Thursday at ten or two`: looks there, and offers of the two what is free. */
function lookForChoices(
  { time, reference }: Meaning,
  reply: Reply,
  before: readonly ToolCall[],
): Step | null {
  if (time === null || time.choices.length === 0 || reference !== null) return null;
  const { choices } = time;
  return look(showArgs(time, reply.state, reply.context), reply, before, {
    kind: 'choices',
    choices,
  });
}

/** `An hour later` names a time as clearly as a clock does. */
function shift(start: Instant, reply: Reply, before: readonly ToolCall[]): Step {
  const { slots, view } = reply.context;
  if (slots.some((slot) => slot.start === start)) return take(start, reply, before);
  const { date, minute } = localParts(start, view.zones.shown);
  return look(exactly(start, reply), reply, before, { kind: 'take', date, minute });
}

/** `Not two, three`, or `I said ten`, right after a time was taken. */
const CORRECTS = /^(?:(?:no|sorry|oh|wait|,) )*(?:not|i (?:said|meant))\b/;

/** Whether a turn is about a time, or wants to see some. */
export function concernsTime({ acts, time, reference, text }: Meaning, reply: Reply): boolean {
  if (reference !== null) return !/\b(?:cancel|delete|remove)\b/.test(text);
  const { asked } = reply.state;
  const filling = asked === 'name' || asked === 'email' || asked === 'phone' || asked === 'field';
  if (time !== null) {
    if (!filling) return true;
    // While a detail is asked for, a stray number is no time.
    return (
      time.wish.from !== undefined ||
      time.wish.weekdays !== undefined ||
      time.wish.parts !== undefined ||
      time.move !== null ||
      time.doubt !== null ||
      (asked === 'name' &&
        time.minute !== null &&
        (time.minute % 60 !== 0 || acts.has('no') || CORRECTS.test(text))) ||
      /\b(?:am|pm|oclock|make it|actually|instead|change)\b|:/.test(text)
    );
  }
  if (acts.has('open_calendar') || acts.has('book')) return true;
  if (!acts.has('browse')) return false;
  return (
    selectedOf(reply.context.view) === null ||
    /\b(?:free|available|availability|openings?|slots|times|calendar)\b/.test(text)
  );
}

function onlyAsksToBook({ acts, time }: Meaning): boolean {
  return time === null && !acts.has('open_calendar') && !acts.has('release');
}

/** A question whether a time is free is not yet a choice of it. */
function asksOnly({ text, acts }: Meaning): boolean {
  return asksWhether(text) && !acts.has('confirm_book');
}

function choose(picked: Picked, meaning: Meaning, reply: Reply, before: readonly ToolCall[]): Step {
  const { view } = reply.context;
  const speaking = speakingOf(reply.context);
  switch (picked.kind) {
    case 'one':
      if (picked.start === selectedOf(view) && before.length === 0) {
        return acknowledge(
          reply,
          `${capital(spokenStart(picked.start, reply.context))} it is.`,
        ).done();
      }
      if (asksOnly(meaning) && meaning.reference === null)
        return look(exactly(picked.start, reply), reply, before);
      return take(picked.start, reply, before);
    case 'several': {
      const starts = picked.starts.slice(0, 3);
      reply.set({ offered: starts, focus: null, asked: 'time' });
      return reply
        .say(`Which one do you mean: ${english.times.choices(starts, speaking)}?`)
        .call(before);
    }
    case 'gone':
      return lookAround(picked.date, picked.minute, meaning, reply, before);
    case 'nowhere':
      return nowhere(reply, before);
  }
}

/** A clear time that is not known to be free: looks again, and takes it if it turns out to be. */
function lookAround(
  date: string | null,
  minute: number,
  meaning: Meaning,
  reply: Reply,
  before: readonly ToolCall[],
): Step {
  const args: ShowArgs = {
    ...showArgs(meaning.time, reply.state, reply.context),
    near: clockText(minute),
  };
  if (date === null) return look(args, reply, before);
  const pending: Pending = asksOnly(meaning)
    ? { kind: 'continue' }
    : { kind: 'take', date, minute };
  return look({ ...args, from: date, to: meaning.time?.wish.to ?? date }, reply, before, pending);
}

function exactly(start: Instant, reply: Reply): ShowArgs {
  const { date, minute } = localParts(start, reply.context.view.zones.shown);
  return { from: date, to: date, near: clockText(minute) };
}

/** Chooses a time; a calendar that is closed is opened at its day first. */
function take(start: Instant, reply: Reply, before: readonly ToolCall[]): Step {
  const { view, hasScreen } = reply.context;
  const calls: ToolCall[] = [...before];
  if (hasScreen && view.step === 'closed')
    calls.push({ name: 'show_calendar', args: exactly(start, reply) });
  const moves = movingBooking(view) !== null || before.some(({ name }) => name === 'move_booking');
  calls.push(selecting(start, reply, moves));
  if (!moves) reply.set({ intent: null });
  const offers = offersOf(reply.state, reply.context);
  if (offers.length > 1) reply.set({ passed: { starts: offers, turns: 0 } });
  return reply.set({ focus: start, readBack: null }).call(calls);
}

/** Looks for times and, where there is a screen, shows them. */
function look(
  args: ShowArgs,
  reply: Reply,
  before: readonly ToolCall[],
  pending: Pending = { kind: 'continue' },
): Step {
  const { view, hasScreen } = reply.context;
  // A calendar that is opened again comes back where the talk was.
  const wish =
    Object.keys(args).length === 0 && view.step === 'closed' ? { ...reply.state.dates } : args;
  reply.set({ focus: null, readBack: null, dates: datesIn(wish) });
  if (before.length === 0 && movingBooking(view) === null) reply.set({ intent: null });
  if (!hasScreen) {
    const { range: _, ...times } = wish;
    reply.set({ filter: filterOf(times) });
    return reply.call([...before, { name: 'find_times', args: times }], pending);
  }
  if (view.step === 'closed') reply.phrase('shown');
  return reply.call([...before, { name: 'show_calendar', args: wish }], pending);
}

/** The dates of a look, to go on from; none for a whole range. */
function datesIn({ from, to, range }: ShowArgs): DialogueState['dates'] {
  if (range !== undefined || (from === undefined && to === undefined)) return null;
  return withoutNulls({ from, to });
}

function nowhere(reply: Reply, before: readonly ToolCall[]): Step {
  const offers = offersOf(reply.state, reply.context).slice(0, 3);
  reply.set({ asked: 'time' });
  if (offers.length === 0)
    return reply.say("I'm not sure which time you mean.").phrase('when').call(before);
  return reply
    .say(`I only have ${english.times.choices(offers, speakingOf(reply.context))}.`)
    .phrase('which')
    .call(before);
}
