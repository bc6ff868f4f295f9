import { randomUUID } from 'node:crypto';
import { ParticipantKind, Room, RoomEvent, RpcError } from '@livekit/rtc-node';
import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import type { StackEndpoints } from '../stack/stack-plan.ts';
import { accessToken } from './access-token.ts';

const grantSchema = z.object({ server_url: z.string(), participant_token: z.string() });
const claimsSchema = z.object({ sub: z.string(), video: z.object({ room: z.string() }) });

/** What came back of a remote call: the text of its answer, or the error it was refused with. */
export type RawAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** A participant that sends whatever it likes, to see what it gets for it. */
export class RawCaller {
  readonly #room = new Room();
  readonly roomName: string;

  private constructor(roomName: string) {
    this.roomName = roomName;
  }

  /**
   * Starts a call as the page does.
   *
   * @throws Error when the server gives no token or the room cannot be joined
   */
  static async startCall({ serverUrl }: StackEndpoints): Promise<RawCaller> {
    const response = await checkedFetch(`${serverUrl}/api/v1/token`, { method: 'POST' });
    if (response.status !== 201) throw new Error(`no token for a call: HTTP ${response.status}`);
    const grant = grantSchema.parse(await response.json());
    const caller = new RawCaller(callOf(grant.participant_token).room);
    await caller.#connect(grant.server_url, grant.participant_token);
    return caller;
  }

  /** Joins somebody else's call, with a token that only who holds the key of the SFU can make. */
  static async intrude(stack: StackEndpoints, roomName: string): Promise<RawCaller> {
    const stranger = new RawCaller(roomName);
    await stranger.#connect(
      stack.livekitUrl,
      accessToken(stack, { identity: `stranger-${randomUUID()}`, room: roomName }),
    );
    return stranger;
  }

  #connect(url: string, token: string): Promise<void> {
    return this.#room.connect(url, token, { autoSubscribe: false, dynacast: false });
  }

  /** Calls a method of the agent, once one is there. */
  async call(method: string, payload: string): Promise<RawAnswer> {
    const destinationIdentity = await this.#agent();
    const me = this.#room.localParticipant;
    if (me === undefined) throw new Error('not in the room');
    try {
      const text = await me.performRpc({ destinationIdentity, method, payload });
      return { ok: true, text };
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      return { ok: false, code: z.number().parse(error.code), message: error.message };
    }
  }

  async #agent(): Promise<string> {
    for (;;) {
      for (const { kind, identity } of this.#room.remoteParticipants.values()) {
        if (kind === ParticipantKind.AGENT) return identity;
      }
      await new Promise((resolve) => this.#room.once(RoomEvent.ParticipantConnected, resolve));
    }
  }

  async leave(): Promise<void> {
    await this.#room.disconnect();
  }
}

/** The room that a LiveKit access token is for, and whose it is. */
export function callOf(token: string): { room: string; identity: string } {
  const [, claims = ''] = token.split('.');
  const { sub, video } = claimsSchema.parse(
    JSON.parse(Buffer.from(claims, 'base64url').toString()),
  );
  return { room: video.room, identity: sub };
}
