import { randomUUID } from 'node:crypto';
import { AgentSession } from '@livekit/protocol';
import { ParticipantKind, Room, RoomEvent, RpcError } from '@livekit/rtc-node';
import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import type { StackEndpoints } from '../stack/stack-plan.ts';
import { accessToken } from './access-token.ts';

const grantSchema = z.object({ server_url: z.string(), participant_token: z.string() });
/** Topic on which LiveKit Agents tells a participant of a session, and takes requests; fixed by it. */
const SESSION_TOPIC = 'lk.agent.session';
const claimsSchema = z.object({ sub: z.string(), video: z.object({ room: z.string() }) });

/** What came back of a remote call: the text of its answer, or the error it was refused with. */
export type RawAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** A participant that sends whatever it likes, to see what it gets for it. */
export class RawCaller {
  readonly #room = new Room();
  readonly roomName: string;
  /** Kinds of messages that came to it by the framework's own channel of a session. */
  readonly sessionMessages: (string | undefined)[] = [];

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
    this.#room.registerByteStreamHandler(SESSION_TOPIC, (reader) => {
      void reader.readAll().then((chunks) => {
        const { message } = AgentSession.AgentSessionMessage.fromBinary(Buffer.concat(chunks));
        this.sessionMessages.push(
          message.case === 'event' ? message.value.event.case : message.case,
        );
      });
    });
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

  /** Asks by the framework's own channel what the agent was told to do, and what was said. Waits for no answer. */
  async askSession(): Promise<void> {
    const agent = await this.#agent();
    const requests: AgentSession.SessionRequest['request'][] = [
      { case: 'getAgentInfo', value: new AgentSession.SessionRequest_GetAgentInfo() },
      { case: 'getChatHistory', value: new AgentSession.SessionRequest_GetChatHistory() },
    ];
    for (const request of requests) {
      const value = new AgentSession.SessionRequest({ requestId: request.case ?? '', request });
      const message = new AgentSession.AgentSessionMessage({ message: { case: 'request', value } });
      const writer = await this.#room.localParticipant?.streamBytes({
        topic: SESSION_TOPIC,
        name: 'request',
        destinationIdentities: [agent],
      });
      await writer?.write(message.toBinary());
      await writer?.close();
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
