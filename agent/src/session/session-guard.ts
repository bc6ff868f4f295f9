/** The truth guard of one call: what the model says is held against the calendar as it is at that moment. */
import { llm, voice } from '@livekit/agents';
import { ReadableStream } from 'node:stream/web';
import { eachDate, localDate, type Instant, type LocalDate } from '@in-call-calendar/shared';
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { CallContext } from '../conversation/call-context.ts';
import type { Claim, GuardFacts, GuardRecord } from '../conversation/guard/facts.ts';
import {
  guardedNode,
  truthGuard,
  type TruthGuardOptions,
} from '../conversation/guard/guarded-node.ts';
import { createSharedGuard } from '../conversation/guard/shared-guard.ts';
import { statusWords } from '../conversation/guard/status-words.ts';
import type { CallHandOver, HandOverState } from '../conversation/hand-over/call-hand-over.ts';
import type { ReplyGuard } from '../conversation/reply-guard.ts';
import type { TimeHandles } from '../conversation/tools/handles.ts';
import { speakingOf } from '../conversation/tools/offered.ts';
import type { Words } from '../conversation/words/words.ts';

/** How many of the caller's turns are remembered. */
const MAX_TURNS = 40;

export interface SessionGuardOptions {
  call: CalendarCall;
  context: () => CallContext;
  handles: TimeHandles;
  handOver: Pick<CallHandOver, 'state'>;
  words: Words;
  /** Called for each reply that was cut short, with what it claimed. */
  onDropped: (claim: Claim) => void;
}

export interface SessionGuard {
  guard: ReplyGuard;
  /** Follows the session whose replies it judges, from before it is started. */
  follow: (session: voice.AgentSession) => void;
}

/** The guard for the replies of a session's model. */
export function createSessionGuard(options: SessionGuardOptions): SessionGuard {
  const { call, words } = options;
  const said: string[] = [];
  const own = new WeakSet<voice.SpeechHandle>();
  let session: voice.AgentSession | undefined;
  const origins = followMoves(call);
  const when = (start: Instant): string => words.times.start(start, speakingOf(call));
  const records = (): GuardRecord[] =>
    call.state().authorised.map(({ record, origin }) => {
      const from = origins.get(record.uid);
      return {
        start: record.start,
        status: record.status,
        origin,
        attendeeEmail: record.attendee.email,
        ...(from === undefined ? {} : { from }),
      };
    });
  const facts = (): GuardFacts => {
    const { now, zones, selection, event } = call.state();
    const shown = call.visible().map(({ start }) => start);
    return {
      now,
      zones,
      offered: [...options.handles.offered(), ...shown],
      selected: selection?.start ?? null,
      isHeld: selection?.hold.state === 'held',
      records: records(),
      callerSaid: said,
      emptyDates: emptyDates(call),
      notifiesAttendee: event?.notifiesAttendee === true,
      handOver: handOverFact(options.handOver.state()),
    };
  };
  const guard: TruthGuardOptions = {
    language: words.language,
    facts,
    truth: () =>
      statusWords({ context: options.context(), records: records(), words: words.guard, when }),
    onDropped: options.onDropped,
  };
  const shared = createSharedGuard(truthGuard(guard));
  return {
    guard: {
      reply: (reply, { isLast }) => guardedNode(Promise.resolve(reply), { ...guard, isLast }),
      spoken(text, speech) {
        // What code says by itself is true, and a pipeline's replies have been judged before.
        const isJudged = !(session?.llm instanceof llm.RealtimeModel) || own.has(speech);
        if (isJudged) return null;
        return shared.guardText(ReadableStream.from(text), `${speech.id}/${speech.numSteps}`);
      },
    },
    follow(followed) {
      session = followed;
      followCaller(followed, said);
      followOwnWords(followed, own);
    },
  };
}

function handOverFact(state: HandOverState): GuardFacts['handOver'] {
  switch (state) {
    case 'none':
      return 'none';
    case 'idle':
      return 'possible';
    case 'waiting':
    case 'calling':
    case 'connected':
      return 'begun';
  }
}

/** Days in view that are known to have nothing free. */
function emptyDates(call: CalendarCall): LocalDate[] {
  const { window, zones, availability } = call.state();
  if (availability.status !== 'ready') return [];
  const free = new Set(call.allSlots().map(({ start }) => localDate(start, zones.shown)));
  return eachDate(window.from, window.to).filter((date) => !free.has(date));
}

/** Keeps the caller's turns, newest last. */
function followCaller(session: voice.AgentSession, said: string[]): void {
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message' || item.role !== 'user') return;
    said.push(item.textContent ?? '');
    if (said.length > MAX_TURNS) said.shift();
  });
}

/** Where bookings were that this call has moved, by their uid. */
function followMoves(call: CalendarCall): ReadonlyMap<string, Instant> {
  const origins = new Map<string, Instant>();
  call.onFact((fact) => {
    if (fact.type === 'moved') origins.set(fact.record.uid, fact.from);
  });
  return origins;
}

/** Keeps the speeches whose words are the code's own. */
function followOwnWords(session: voice.AgentSession, own: WeakSet<voice.SpeechHandle>): void {
  session.on(voice.AgentSessionEventTypes.SpeechCreated, ({ source, speechHandle }) => {
    if (source === 'say') own.add(speechHandle);
  });
}
