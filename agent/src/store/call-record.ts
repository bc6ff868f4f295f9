/** Where what happens in a call is written down. Nothing of it throws, and nobody waits for it before the end. */
import type { CallStep } from '../calendar/calendar-call.ts';
import type { CallEndReason, Channel } from './call-words.ts';
import type { TimelineEntry } from './timeline-entry.ts';

export interface CallRecord {
  /** The call is known by its room's sid: comes before all else. */
  begin(callId: string): void;
  /** The next line of the timeline. */
  put(entry: TimelineEntry): void;
  /** What an event did, whole, for those who keep more than the timeline. */
  step?(step: CallStep): void;
  /** The caller is there. */
  meet?(channel: Channel): void;
  /** A person has got the caller. */
  handedOver?(): void;
  /** The call has ended, and this job does not lead it any more. */
  end?(reason: CallEndReason): void;
  /** Writes what is left, for as long as that may take. Never rejects. */
  close(): Promise<void>;
}
