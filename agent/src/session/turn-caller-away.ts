/** A call that no line is free for: its caller hears so in one sentence, and the call ends. */
import { RoomEvent } from '@livekit/rtc-node';
import { voice } from '@livekit/agents';
import type { GreetingWords } from '../conversation/words/words.ts';
import { after } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { isLed } from '../screen/call-signals.ts';
import { isOnPhone, whenAnswered } from '../screen/phone-line.ts';
import { createClosers } from './closers.ts';
import { callerNamed, findCaller } from './find-caller.ts';
import type { PreparedJob } from './prepare-job.ts';
import type { CallJob } from './run-call-session.ts';
import { startInRoom } from './start-in-room.ts';

/** How long the sentence may take, in ms: a voice that fails keeps no place. */
const SENTENCE_MS = 20_000;
/** How long the end of it is on its way to the caller, in ms. */
const ON_ITS_WAY_MS = 500;

export interface TurnCallerAwayOptions extends Pick<PreparedJob, 'voice' | 'leave'> {
  words: Pick<GreetingWords, 'linesBusy'>;
  log: Log;
}

/** Joins the room of the job and tells its caller. Resolves once the call is being ended. */
export async function turnCallerAway(ctx: CallJob, options: TurnCallerAwayOptions): Promise<void> {
  const { words, log } = options;
  const { room } = ctx;
  const closers = createClosers(log);
  ctx.addShutdownCallback(() => closers.close());
  closers.add('sharing', () => options.leave());
  await ctx.connect();
  if (isLed(room)) {
    // A worker has taken the call after all.
    ctx.shutdown('superseded');
    return;
  }
  closers.add('room', () => (isLed(room) ? undefined : ctx.deleteRoom()));
  const models = options.voice(() => {
    throw new Error('nobody talks with a caller who is turned away');
  });
  closers.add('models', () => models.close());
  const said = sayTo(ctx, new voice.AgentSession({ tts: models.tts }), words.linesBusy());
  await Promise.race([said, after(SENTENCE_MS)]).catch((error: unknown) => {
    log.warn({ error }, 'a caller was not told that all lines are busy');
  });
  log.info({ room: ctx.job.room?.name }, 'turned away: all lines are busy');
  ctx.shutdown('lines_busy');
}

/** Resolves once the caller has heard the words, or has gone. */
async function sayTo(
  { room, job }: CallJob,
  session: voice.AgentSession,
  text: string,
): Promise<void> {
  const caller = await findCaller(room, callerNamed(job.metadata, room));
  const { identity } = caller;
  const gone = new Promise<void>((resolve) => {
    room.on(RoomEvent.ParticipantDisconnected, (each) => {
      if (each.identity === identity) resolve();
    });
  });
  await startInRoom({
    session,
    agent: new voice.Agent({ instructions: '' }),
    room,
    inputOptions: { participantIdentity: identity, audioEnabled: false, textEnabled: false },
  });
  if (isOnPhone(caller) && !(await whenAnswered(room, identity))) return;
  const playout = session.say(text, { allowInterruptions: false }).waitForPlayout();
  await Promise.race([playout.then(() => after(ON_ITS_WAY_MS)), gone]);
}
