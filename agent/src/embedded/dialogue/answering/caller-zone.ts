/** The zone of a caller on a telephone, where their number does not tell it: asked before times are offered. Pure. */
import { zoneName } from '@in-call-calendar/shared';
import type { Meaning } from '../understanding/understand.ts';
import type { Reply } from './reply.ts';
import type { Step, ToolCall } from './state.ts';
import { selectedOf } from './view.ts';

/** Asks instead of answering a turn about a time; null where the zone is known, or was asked for before. */
export function zoneFirst(
  { raw }: Meaning,
  reply: Reply,
  before: readonly ToolCall[],
): Step | null {
  const { context, state } = reply;
  const isKnown = context.phone === undefined || context.phone.zone === 'sure';
  if (isKnown || state.zoneAsked > 0 || selectedOf(context.view) !== null) return null;
  if (before.some(({ name }) => name !== 'set_details')) return null;
  reply.set({ asked: 'caller_zone', untilPlaced: raw, misses: 0 });
  // With details to be noted first, the question comes back after them.
  return before.length > 0 ? reply.call(before) : askZone(reply).done();
}

/** Whether it is the host's zone, where it may well be; else, or after a no, which it is. */
export function askZone(reply: Reply): Reply {
  const { context, state } = reply;
  const asked = state.zoneAsked + 1;
  reply.set({ asked: 'caller_zone', zoneAsked: asked });
  if (asked > 1 || context.phone?.zone === 'open')
    return reply.say('Which time zone are you in? You can name a city, too.');
  const { host } = context.view.zones;
  return reply
    .say(
      `So that we mean the same times: our clocks are on ${zoneName(host, context.now)}. Are yours, too?`,
    )
    .keys('other');
}
