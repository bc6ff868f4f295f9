/** One call, put together: calendar, screen, conversation and voice around one room. */
import type { JobContext } from '@livekit/agents';
import { ParticipantKind, type RemoteParticipant } from '@livekit/rtc-node';
import {
  CALENDAR_ATTRIBUTE,
  formatVoiceStatus,
  VOICE_INPUT_ATTRIBUTE,
  VOICE_STATUS_ATTRIBUTE,
  type Language,
} from '@in-call-calendar/shared';
import type { Logger } from 'pino';
import { attemptForCall } from '../calendar/answers.ts';
import { createCallerPresence } from './caller-presence.ts';
import { callerOf, isTakeover } from '../api/dispatch.ts';
import { createCalendarTakeover } from '../calendar/takeover.ts';
import type { CallStep } from '../calendar/calendar-call.ts';
import { after, setTimer } from '../runtime/clock.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { createCallerActivity } from '../conversation/caller-activity.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';
import { followTypedMessages } from '../conversation/typed-messages.ts';
import { wordsOf } from '../conversation/words/words-of.ts';
import { hidePersonalData } from '../runtime/framework-log.ts';
import { checkPhone } from '../scheduling/check-phone.ts';
import type { EventType, Scheduler } from '../scheduling/scheduler.ts';
import type { ChangeChannel } from '../scheduling/sharing/change-channel.ts';
import type { SlotChangeChannel } from '../scheduling/sharing/slot-change-channel.ts';
import { afterTakeover } from '../scheduling/takeover.ts';
import { followBookingChanges } from '../screen/booking-changes.ts';
import { createCalendarRpc } from '../screen/calendar-rpc.ts';
import { followCallSignals } from '../screen/call-signals.ts';
import { createCallerScreen } from '../screen/caller-screen.ts';
import { createFloodGate } from '../screen/flood-gate.ts';
import { registerCalendarRpc } from '../screen/room-link.ts';
import { screenOf } from '../screen/room-screen.ts';
import { noScreen } from '../screen/screen.ts';
import { createTimeline } from '../store/timeline.ts';
import { canHear, type VoiceModels } from '../voice/voice-models.ts';
import { tellWorker } from '../runtime/watch-jobs.ts';
import { restartAfterErrors } from './restart-after-errors.ts';
import { createSessionCalendar } from './session-calendar.ts';
import { createSessionConversation } from './session-conversation.ts';

/** How long a page that has come back may take until it can be heard, in ms. */
const RETURN_SETTLE_MS = 800;

/** How long the page of a call that was cut off may take to tell what it knows, in ms. */
const TAKE_OVER_MS = 1500;

export interface CallSessionOptions {
  scheduler: Scheduler;
  /** Carries changes of the free times between calls. */
  others?: SlotChangeChannel | undefined;
  /** Carries booking changes from the server, where they do not come through the room. */
  bookings?: ChangeChannel | undefined;
  /** Leaves what calls share. */
  leave?: () => Promise<void>;
  event: EventType;
  /** The operator's zone, where it is not the event type's own. */
  hostZone: string | undefined;
  voice: (context: () => CallContext) => VoiceModels;
  /** The operator's own agent. */
  own?: OwnAgent | undefined;
  /** The language that is spoken and written. */
  language: Language;
  /** How long the call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** Folder of the timelines of calls. */
  timelineDir: string;
  now: () => number;
  log: Logger;
}

/** Joins the room of the job and serves its caller until the call ends. */
export async function runCallSession(ctx: JobContext, options: CallSessionOptions): Promise<void> {
  const { event, now, log } = options;
  const words = wordsOf(options.language);
  hidePersonalData();
  const resumed = isTakeover(ctx.job.metadata);
  const scheduler = resumed ? afterTakeover(options.scheduler, now()) : options.scheduler;
  let onStep: (step: CallStep) => void = () => undefined;
  let callId = '';
  const { call, freeTimes, attemptFor } = createSessionCalendar({
    scheduler,
    event,
    hostZone: options.hostZone,
    words: words.calendar,
    others: options.others,
    callId: () => callId,
    onStep: (step) => {
      onStep(step);
    },
    now,
    setTimer,
    log,
  });

  const { room } = ctx;
  const unfollow = await followBookingChanges(room, options.bookings, {
    call,
    scheduler,
    applyChange: (change) => {
      freeTimes.applyChange(change);
    },
    now,
    setTimer,
    log,
  });
  // Before joining: from then on the page lets its caller type.
  const typed = followTypedMessages(room, log);
  await ctx.connect();
  const me = room.localParticipant;
  if (!me) throw new Error('the room has no local participant after connecting');
  callId = await room.getSid();
  const timeline = createTimeline({ dir: options.timelineDir, callId, now, log });
  timeline.note('began', { resumed });
  onStep = timeline.step;
  const takeOver = createCalendarTakeover({
    call,
    checkPhone,
    attemptFor: (start, state) => attemptForCall(callId, state, start),
  });
  const activity = createCallerActivity(() => performance.now());
  let show: () => void = () => undefined;
  let caller: RemoteParticipant | null = null;

  registerCalendarRpc(
    me,
    createCalendarRpc({
      call,
      caller: () => caller?.identity ?? null,
      admit: createFloodGate({ burst: 40, perSecond: 15, now: () => performance.now() }),
      attemptFor,
      checkPhone,
      words: words.calendar,
      activity,
      enabled: true,
      takeover: (known) => {
        if (known) takeOver(known);
        show();
      },
      log,
    }),
  );
  const lead = (identity: string): void => {
    tellWorker({ room: ctx.job.room?.name ?? '', caller: identity, agent: me.identity });
  };
  const expected = callerOf(ctx.job.metadata);
  if (expected !== undefined) lead(expected);
  caller = await ctx.waitForParticipant(expected);
  const linked = caller;
  typed.from(linked.identity);
  lead(linked.identity);
  const hasScreen = linked.kind !== ParticipantKind.SIP;
  const screen = createCallerScreen({
    connect: () => (hasScreen ? screenOf(me, linked, log) : noScreen),
    isHidden: resumed && hasScreen,
  });
  show = screen.show;
  call.onView((view) => {
    screen.push(view);
  });
  const tell = (name: string, value: string): void => {
    me.setAttributes({ [name]: value }).catch((error: unknown) => {
      log.warn({ error, name }, 'the page was not told');
    });
  };
  const { session, agent, models, health, speech, speaker, greeting } = createSessionConversation({
    call,
    event,
    attemptFor,
    voice: options.voice,
    words,
    hasScreen,
    now,
    setTimer,
    log,
    activity,
    own: options.own,
    onDropped(claim) {
      log.warn({ claim }, 'the model claimed what is not so');
      timeline.note('claim dropped', { claim });
    },
    onVoice: {
      onStatus(status) {
        tell(VOICE_STATUS_ATTRIBUTE, formatVoiceStatus(status));
      },
      onHears(hears) {
        tell(VOICE_INPUT_ATTRIBUTE, hears ? 'true' : 'false');
      },
      note(failure) {
        timeline.note('voice failed', failure);
      },
    },
  });
  await me.setAttributes({
    [CALENDAR_ATTRIBUTE]: 'true',
    [VOICE_INPUT_ATTRIBUTE]: canHear(models) ? 'true' : 'false',
  });
  let isOver = false;
  /** Why; `stopped` where the worker ends, or the room is gone. */
  let ended = 'stopped';
  const presence = createCallerPresence({
    graceMs: hasScreen ? options.callerGraceMs : 0,
    setTimer,
    onAway() {
      log.info({}, 'the caller is away');
      timeline.note('caller away');
      screen.left();
      speech.away();
    },
    onBack() {
      log.info({}, 'the caller is back');
      timeline.note('caller back');
      screen.returned();
      setTimer(RETURN_SETTLE_MS, () => {
        if (presence.isHere()) speech.back();
      });
    },
    onOver(reason) {
      log.info({ reason }, 'the call is over');
      isOver = true;
      ended = reason;
      ctx.shutdown(reason);
    },
  });
  followCallSignals(room, me, {
    caller: () => linked.identity,
    onLeft: () => {
      presence.left();
    },
    onReturned: () => {
      presence.returned();
    },
    onHangUp: () => {
      presence.hungUp();
    },
    onSuperseded() {
      log.warn({}, 'another agent leads this call');
      ended = 'superseded';
      presence.close();
      speech.interrupt();
      ctx.shutdown('superseded');
    },
    log,
  });
  let isStopping = false;
  ctx.addShutdownCallback(async () => {
    isStopping = true;
    speaker.close();
    presence.close();
    screen.close();
    unfollow();
    await call.close();
    await options.leave?.();
    await health.close();
    await models.close();
    timeline.note('ended', { reason: ended });
    await timeline.close();
    // Nobody may come into a room in which a call has ended.
    if (isOver) await ctx.deleteRoom();
  });

  const start = (): Promise<void> =>
    session.start({
      agent,
      room,
      record: false,
      inputOptions: {
        participantIdentity: linked.identity,
        audioEnabled: canHear(models),
        textEnabled: false,
        // A page that is loaded again leaves, and comes back a moment later.
        closeOnDisconnect: false,
      },
    });
  restartAfterErrors(session, {
    start,
    after,
    isOver: () => isStopping,
    onRestarted() {
      timeline.note('voice restarted');
      speech.say(words.trouble.cannotAnswer(hasScreen));
    },
    log,
  });
  await start();
  log.info({ hasScreen, hears: canHear(models), resumed, pid: process.pid }, 'call started');
  // So that the words can say where the call stands.
  await Promise.race([screen.shown, after(TAKE_OVER_MS)]);
  screen.show();
  const opening = greeting(resumed);
  // Who was cut off hears so, whatever they typed meanwhile; a long first greeting may be cut short.
  if (resumed) speech.sayFirst(opening);
  else speech.say(opening);
  speaker.begin();
  typed.begin((userInput, waited) => {
    // What was typed before the greeting does not cut it off: it says that this is an AI.
    if (!waited) speech.giveWay();
    session.generateReply({ userInput });
  });
}
