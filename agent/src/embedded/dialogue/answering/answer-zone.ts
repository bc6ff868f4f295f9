/** The answer to which zone a caller is in; the turn about a time that waited for it is answered then. Pure. */
import { zoneName, type Zone } from '@in-call-calendar/shared';
import { understand, type Meaning } from '../understanding/understand.ts';
import { findZone } from '../understanding/zone.ts';
import { answerTo } from './answers.ts';
import { askZone } from './caller-zone.ts';
import { onTimeIn } from './on-zone.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { sceneOf } from './scene.ts';
import type { Step, ToolCall } from './state.ts';
import { zoneMeant } from './view.ts';

/** Most times that it is asked. */
const MAX_ASKED = 2;

/** Whatever comes, the turn that waits is answered: in the zone that was named, else in the host's, which is said. */
export function answerZone(meaning: Meaning, reply: Reply): Step | null {
  const { context, state } = reply;
  const { acts, time, text } = meaning;
  const { host } = context.view.zones;
  const wish = meaning.zone ?? findZone(text);
  const named = wish === null ? null : zoneMeant(wish, context.view.zones);
  if (named !== null) return placed(named, meaning, reply);
  if (acts.has('yes') && context.phone?.zone === 'host' && state.zoneAsked < MAX_ASKED)
    return placed(host, meaning, reply);
  const isAboutElse = time !== null || acts.has('stop') || acts.has('bye');
  if (isAboutElse || answerTo(meaning, reply) !== null) return null;
  const isRefused = acts.has('no') || wish !== null;
  if (isRefused && state.zoneAsked < MAX_ASKED) return askZone(reply).done();
  reply.set({
    preface: `Then I say all times in ${zoneName(context.view.zones.shown, context.now)}.`,
    asked: 'time',
  });
  const waiting = understand(state.untilPlaced, sceneOf(state, context));
  return (
    onTimeIn(context.view.zones.shown, waiting, reply, []) ??
    repeatQuestion(reply.set({ asked: 'time' })).done()
  );
}

function placed(zone: Zone, { raw, time }: Meaning, reply: Reply): Step | null {
  const { context, state } = reply;
  const call: ToolCall = { name: 'set_timezone', args: { zone, callerIsThere: true } };
  // `Chicago, and Thursday would be better` says itself what it wants.
  const wanted = time !== null && Object.keys(time.wish).length > 0 ? raw : state.untilPlaced;
  reply.set({ asked: 'time', untilPlaced: '', misses: 0 });
  const waiting = understand(wanted, sceneOf(reply.state, context));
  return onTimeIn(zone, waiting, reply, [call]) ?? reply.call([call]);
}
