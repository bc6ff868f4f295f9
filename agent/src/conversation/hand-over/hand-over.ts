import type { DialTarget } from '../../runtime/dial-target.ts';

/** Brings a person and a caller together, over whatever carries telephone calls. Never rejects. */
export interface HandOver {
  /** Sends a phone caller on to the person; they leave the call once that has answered. */
  transfer(to: DialTarget): Promise<HandOverResult>;
  /** Calls the person into the room. */
  dial(to: DialTarget): Promise<HandOverResult>;
}

/**
 * What came of it. `refused`: by the person or by their carrier. `no_answer`: within {@link RINGING_S}. `unavailable`:
 * nothing here can place calls at the moment. `not_configured`: nothing ever could.
 */
export type HandOverResult = 'answered' | HandOverFailure;

export const HAND_OVER_FAILURES = [
  'busy',
  'refused',
  'no_answer',
  'unavailable',
  'not_configured',
] as const;
export type HandOverFailure = (typeof HAND_OVER_FAILURES)[number];

/** How long a person's telephone rings, in seconds. */
export const RINGING_S = 30;
