/** What the package gives to a program: the options of a calendar in a call, and what comes of them. Types alone. */
import type { JobContext, llm, voice } from '@livekit/agents';
import type { CalendarView, Language } from '@in-call-calendar/shared';
import type { ToolMap } from '../conversation/tools/tool-list.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';

/** A logger; pino fits. No field holds personal data, keys or ids of bookings. */
export interface CalendarLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Why a call is over: the caller hung up, did not come back, or another agent leads it (`superseded`). */
export type CallEnd = 'hung_up' | 'gone' | 'superseded';

export interface InCallCalendarOptions {
  /** The job's context. Its room is joined, where that has not been done before. */
  ctx: Pick<JobContext, 'room' | 'connect' | 'addShutdownCallback' | 'shutdown'>;
  /** The calendar that is booked in: `calcom(…)`, or one of your own. */
  scheduler: Scheduler;
  /** The language of what code says and writes; `en` where it is not given. */
  language?: Language | undefined;
  /** IANA name of the zone that times are shown in before the caller's is known; else that of the event type. */
  timeZone?: string | undefined;
  /** Identity of the caller; else who comes first, in a browser or on a telephone. */
  caller?: string | undefined;
  /** How long the caller may take to come, in ms; a minute where it is not given. */
  callerWithinMs?: number | undefined;
  /** What is known of the caller. It goes into the form, unconfirmed. */
  known?: { name?: string | undefined; email?: string | undefined } | undefined;
  /** Another agent led this call before, and was cut off: the caller's page is asked what was on it. */
  isResumed?: boolean | undefined;
  /** How long a caller who left without hanging up may take to come back, in ms; 20 seconds where it is not given. */
  callerGraceMs?: number | undefined;
  /** How long nothing may come from a caller for whom a time is reserved until they are asked, in ms; else 90 seconds. */
  callerSilenceMs?: number | undefined;
  /** Called when the call is over. Without it the job is shut down. */
  onEnd?: ((reason: CallEnd) => void) | undefined;
  /** Called for each reply of the model that was cut short because it claimed what is not so. */
  onClaimDropped?: ((claim: string) => void) | undefined;
  /** Where the calendar logs; else the logger of LiveKit Agents. */
  log?: CalendarLog | undefined;
}

/** A language model's turn in an agent, as `voice.Agent.create` takes it. */
export type LlmNode = (
  ctx: { agent: voice.Agent },
  chatCtx: llm.ChatContext,
  toolCtx: llm.ToolContext,
  modelSettings: voice.ModelSettings,
) => Promise<AsyncIterable<llm.ChatChunk | string> | null>;

/** The calendar of one call. */
export interface InCallCalendar {
  /** What the model has to know. Append it to your own instructions. */
  instructions: string;
  /** The calendar's tools by name. */
  tools: ToolMap;
  /**
   * Returns your tools and the calendar's in one.
   *
   * @throws InCallCalendarError `tool_clash` where two have one name
   */
  withTools: (mine: ToolMap) => ToolMap;
  /**
   * For `llmNode` of your agent: tells the model what is on the caller's screen, and keeps what is not so from being
   * heard, shown and remembered.
   */
  llmNode: LlmNode;
  /** The same around an `llmNode` of your own. */
  withGuard: (node: LlmNode) => LlmNode;
  /**
   * For `textInputCallback` of your session: what a caller types while a booking is made or told is answered after it.
   * LiveKit's own loses it.
   */
  answerTyped: voice.TextInputCallback;
  caller: {
    identity: string;
    /** False for a caller on a telephone. */
    hasScreen: boolean;
  };
  /** What the caller sees now. */
  view: () => CalendarView;
  /** Calls back after every change; returns what stops it. */
  onView: (listener: (view: CalendarView) => void) => () => void;
  /**
   * Puts the calendar into a session that has been started, before its first words. From then on the caller's page may
   * open the calendar, and a model is heard through the guard alone, that of an agent that takes over, too. When the
   * session closes, so does the calendar, and gives back what is reserved.
   *
   * @throws InCallCalendarError where session or agent do not fit
   */
  attach: (session: voice.AgentSession) => Promise<void>;
  /** Closes the calendar. It closes with its session, and with the job. */
  close: () => Promise<void>;
}
