/** Times that the caller named themselves, several at once: which of them are free. Pure. */
import { instantAt, type Instant } from '@in-call-calendar/shared';
import { english } from '../../../conversation/words/en/en.ts';
import { capital } from '../../../conversation/words/capital.ts';
import { MAX_OFFERS } from '../../../conversation/tools/offers.ts';
import type { Choice } from '../understanding/time/compose-choices.ts';
import type { Reply } from './reply.ts';
import { speakingOf } from './view.ts';

/** Says which are free and which are not, and asks; null where none is free. */
export function offerChoices(choices: readonly Choice[], reply: Reply): Reply | null {
  const { slots, view, hasScreen } = reply.context;
  const known = new Set(slots.map(({ start }) => start));
  const starts = choices
    .map(({ date, minute }): Instant => instantAt(date, minute, view.zones.shown))
    .sort();
  const all = starts.filter((start) => known.has(start));
  const free = hasScreen ? all : all.slice(0, MAX_OFFERS);
  if (free.length === 0) return null;
  const taken = starts.filter((start) => !known.has(start));
  const speaking = speakingOf(reply.context);
  const isOne = free.length === 1;
  reply.set({
    offered: free,
    focus: isOne ? (free[0] ?? null) : null,
    asked: isOne ? 'offer' : 'time',
  });
  if (taken.length > 0)
    reply.say(`${capital(english.times.choices(taken, speaking))} is not free.`);
  reply.say(
    `${capital(english.times.choices(free, speaking, 'and'))} ${isOne ? 'is' : 'are'} free.`,
  );
  return reply.phrase(isOne ? 'take_it' : 'which');
}
