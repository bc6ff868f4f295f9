/** Hands callers over through the media server's SIP API. It places calls where a livekit-sip gateway runs beside it. */
import { ServerError, SipCallError, type SipClient } from 'livekit-server-sdk';
import {
  RINGING_S,
  type HandOverFailure,
  type HandOverResult,
} from '../conversation/hand-over/hand-over.ts';
import type { HandOverLines } from '../conversation/hand-over/call-hand-over.ts';

/** Identities of people who were called into a room begin with it. */
export const PERSON_IDENTITY = 'person-';

export interface LiveKitHandOverOptions {
  sip: Pick<SipClient, 'transferSipParticipant' | 'createSipParticipant'>;
  /** Id of the outbound trunk; without one nobody can be called. */
  trunk: string | undefined;
  room: string;
  /** Identity of the caller. */
  caller: string;
  randomId: () => string;
  log: { warn(fields: object, message: string): void };
}

/** Returns the lines of one call. */
export function createLiveKitHandOver(options: LiveKitHandOverOptions): HandOverLines {
  const { sip, trunk, room, caller, randomId, log } = options;

  async function outcome(ask: () => Promise<unknown>): Promise<HandOverResult> {
    try {
      await ask();
      return 'answered';
    } catch (error) {
      const failure = failureOf(error);
      // The message of the error may hold the number.
      log.warn({ failure, status: statusOf(error) }, 'a caller could not be handed over');
      return failure;
    }
  }

  return {
    hasTrunk: trunk !== undefined,
    transfer: ({ uri }) =>
      outcome(() =>
        sip.transferSipParticipant(room, caller, uri, {
          playDialtone: true,
          ringingTimeout: RINGING_S,
        }),
      ),
    dial: ({ number }) =>
      trunk === undefined || number === undefined
        ? Promise.resolve('not_configured')
        : outcome(() =>
            sip.createSipParticipant(trunk, number, room, {
              participantIdentity: `${PERSON_IDENTITY}${randomId()}`,
              hidePhoneNumber: true,
              playDialtone: true,
              waitUntilAnswered: true,
              ringingTimeout: RINGING_S,
            }),
          ),
  };
}

/** What a failed request to the SIP API means for the caller. */
export function failureOf(error: unknown): HandOverFailure {
  if (error instanceof SipCallError && error.sipStatusCode !== undefined) {
    return failureOfStatus(error.sipStatusCode);
  }
  if (error instanceof ServerError) {
    // Without an answer of the other side the gateway ends the request itself.
    const isLate = ['deadline_exceeded', 'canceled', 'aborted'].includes(error.code ?? '');
    return isLate ? 'no_answer' : 'unavailable';
  }
  return error instanceof Error && error.name === 'TimeoutError' ? 'no_answer' : 'unavailable';
}

/** @param status of SIP */
function failureOfStatus(status: number): HandOverFailure {
  switch (status) {
    case 486:
    case 600:
      return 'busy';
    case 403:
    case 603:
    case 607:
      return 'refused';
    case 408:
    case 480:
    case 487:
      return 'no_answer';
    default:
      return 'unavailable';
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof SipCallError) return error.sipStatusCode;
  return error instanceof ServerError ? error.status : undefined;
}
