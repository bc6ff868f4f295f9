/** Wishes for a time that cannot be taken as they were said: says why, and asks, before anything is chosen. Pure. */
import type { Meaning } from '../understanding/understand.ts';
import { asksItself, doubtWords } from './doubt-words.ts';
import { repeatQuestion } from './repeat-question.ts';
import { movingBooking } from './manage/current-start.ts';
import type { Reply } from './reply.ts';
import type { Step, ToolCall } from './state.ts';
import { selectedOf } from './view.ts';

/** `before`: tools to call first, for what else the turn said. Null where there is no doubt. */
export function onDoubt(
  { time }: Pick<Meaning, 'time'>,
  reply: Reply,
  before: readonly ToolCall[] = [],
): Step | null {
  const doubt = time?.doubt ?? null;
  if (time === null || doubt === null) return null;
  const { from, to = from } = time.wish;
  // What is said next is meant on these days, and at the clock time that was said.
  const near = doubt.kind === 'weekday' ? { from: doubt.date, to: doubt.date } : null;
  const dates = doubt.kind === 'gap' && from !== undefined ? { from, to } : near;
  reply.set({ misses: 0, clock: time.minute, ...(dates !== null && { dates }) });
  return askedBack(doubtWords(doubt), asksItself(doubt), reply, before);
}

/** A zone that is not known: a time in it is not taken. Null where the turn names none such. */
export function onUnknownZone(
  { zone, time }: Pick<Meaning, 'zone' | 'time'>,
  reply: Reply,
  before: readonly ToolCall[] = [],
): Step | null {
  if (zone?.of !== 'unknown') return null;
  const words = `I don't know the time zone ${zone.name}. You can name a large city in it.`;
  if (time === null && before.length === 0) return repeatQuestion(reply.say(words)).done();
  return askedBack(words, false, reply, before);
}

/** Says why a time cannot be taken; a yes to what was asked before is no answer to it. */
export function askedBack(
  words: string,
  isQuestion: boolean,
  reply: Reply,
  before: readonly ToolCall[] = [],
): Step {
  reply.set({ asked: 'time', readBack: null }).say(words);
  if (before.length > 0) return reply.call(before);
  if (isQuestion) return reply.done();
  const { view } = reply.context;
  const isOther = selectedOf(view) !== null || movingBooking(view) !== null;
  return reply.phrase(isOther ? 'new_time' : 'when').done();
}
