/** Follows whether the caller of a call is there, and whether this agent still leads it. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import type { SetTimer } from '../runtime/timers.ts';
import type { CallSpeech } from '../conversation/call-speech.ts';
import { followCallSignals } from '../screen/call-signals.ts';
import type { CallerScreen } from '../screen/caller-screen.ts';
import { createCallerPresence } from './caller-presence.ts';
import type { Closers } from './closers.ts';

/** How long a page that has come back may take until it can be heard, in ms. */
const RETURN_MS = 800;

/** Why a call ends while its agent runs; `goodbye` where both have said it. */
export type EndReason = 'hung_up' | 'goodbye' | 'gone' | 'superseded';

export interface SessionPresenceOptions {
  room: Room;
  me: LocalParticipant;
  /** Identity of the caller. */
  caller: string;
  /** How long the call waits for a caller who left without hanging up, in ms; 0 is not at all. */
  graceMs: number;
  screen: Pick<CallerScreen, 'left' | 'returned'>;
  speech: Pick<CallSpeech, 'away' | 'back' | 'interrupt'>;
  /** Notes in the timeline that the caller has left, or is back. */
  note: (what: string) => void;
  /** Ends the call. */
  end: (reason: EndReason) => void;
  setTimer: SetTimer;
  closers: Closers;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** Follows a room that has been joined, until everything is closed. */
export function followPresence(options: SessionPresenceOptions): void {
  const { room, me, caller, screen, speech, note, end, setTimer, closers, log } = options;
  const presence = createCallerPresence({
    graceMs: options.graceMs,
    setTimer,
    onAway() {
      log.info({}, 'the caller is away');
      note('caller away');
      screen.left();
      speech.away();
    },
    onBack() {
      log.info({}, 'the caller is back');
      note('caller back');
      screen.returned();
      setTimer(RETURN_MS, () => {
        if (presence.isHere()) speech.back();
      });
    },
    onOver: end,
  });
  closers.add('presence', presence.close);
  followCallSignals(room, me, {
    caller: () => caller,
    onLeft: presence.left,
    onReturned: presence.returned,
    onHangUp: presence.hungUp,
    onSuperseded() {
      log.warn({}, 'another agent leads this call');
      presence.close();
      speech.interrupt();
      end('superseded');
    },
    log,
  });
}
