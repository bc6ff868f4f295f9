import { randomUUID } from 'node:crypto';
import { ParticipantKind, Room } from '@livekit/rtc-node';
import {
  AccessToken,
  RoomAgentDispatch,
  RoomConfiguration,
  RoomServiceClient,
} from 'livekit-server-sdk';
import type { StackEndpoints } from '../stack/stack-plan.ts';
import { Microphone } from './microphone.ts';

const TURN_MS = 120_000;
const SAMPLE_RATE = 8000;
/** Codes of the telephone events of RFC 4733. */
const KEYS = '0123456789*#';

/** How LiveKit's gateway shows a call while it rings, and once it is answered. */
type CallStatus = 'ringing' | 'active' | 'hangup';

export interface PhoneCallerOptions {
  /** E.164; nothing where it is withheld. */
  number?: string;
  status?: CallStatus;
  room?: string;
}

/** A caller on a telephone, as a SIP gateway brings them into a room: of kind SIP, with its attributes, and a track. */
export class PhoneCaller {
  readonly #room = new Room();
  readonly #stack: StackEndpoints;
  readonly #identity: string;
  readonly #lines: string[] = [];
  readonly name: string;
  /** Calls of the agent for a screen. */
  screenCalls = 0;
  /** Called when the agent begins to say something. */
  onSpeech: () => void = () => undefined;

  private constructor(stack: StackEndpoints, identity: string, name: string) {
    this.#stack = stack;
    this.#identity = identity;
    this.name = name;
  }

  /** Calls, with the agent asked to join as a dispatch rule asks it: without the caller's name. */
  static async ring(stack: StackEndpoints, options: PhoneCallerOptions = {}): Promise<PhoneCaller> {
    const { number, status = 'active', room = `call-phone_+4930123456_${randomUUID()}` } = options;
    const caller = new PhoneCaller(stack, `sip_${number ?? randomUUID()}`, room);
    await caller.#join({
      'sip.callStatus': status,
      'sip.callID': `SCL_${randomUUID()}`,
      ...(number !== undefined && { 'sip.phoneNumber': number }),
    });
    return caller;
  }

  async #join(attributes: Record<string, string>): Promise<void> {
    const { apiKey, apiSecret, agentName, livekitUrl } = this.#stack;
    const token = new AccessToken(apiKey, apiSecret, { identity: this.#identity, attributes });
    token.kind = 'sip';
    token.addGrant({ roomJoin: true, room: this.name, canPublish: true, canSubscribe: true });
    token.roomConfig = new RoomConfiguration({ agents: [new RoomAgentDispatch({ agentName })] });
    this.#room.registerTextStreamHandler('lk.transcription', (reader, { identity }) => {
      if (identity === this.#identity) return;
      this.onSpeech();
      void reader.readAll().then((text) => this.#lines.push(text));
    });
    await this.#room.connect(livekitUrl, await token.toJwt(), {
      autoSubscribe: true,
      dynacast: false,
    });
    this.#room.localParticipant?.registerRpcMethod('calendar.view', () => {
      this.screenCalls += 1;
      return Promise.resolve('{"version":0}');
    });
    // Of who publishes nothing the media server tells up to 3 s late.
    await Microphone.publish(this.#room, SAMPLE_RATE);
  }

  get kind(): ParticipantKind | undefined {
    return this.#room.localParticipant?.kind;
  }

  /** How many agents are in the call, and how many tracks they have. */
  agentTracks(): number {
    return [...this.#room.remoteParticipants.values()]
      .filter(({ kind }) => kind === ParticipantKind.AGENT)
      .reduce((count, { trackPublications }) => count + trackPublications.size, 0);
  }

  /** All that has been heard, oldest first. */
  heard(): string[] {
    return [...this.#lines];
  }

  /**
   * Waits until the agent has said something that fits.
   *
   * @throws Error when it has not in time
   */
  async hears(words: RegExp, timeoutMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!this.#lines.some((line) => words.test(line))) {
      if (deadline.aborted) throw new Error(`${words} was not said: ${this.#lines.join(' / ')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What the gateway says of the call from now on. */
  async becomes(status: CallStatus): Promise<void> {
    const { livekitUrl, apiKey, apiSecret } = this.#stack;
    const rooms = new RoomServiceClient(livekitUrl.replace(/^ws/, 'http'), apiKey, apiSecret);
    await rooms.updateParticipant(this.name, this.#identity, {
      attributes: { 'sip.callStatus': status },
    });
  }

  /** The agent's answer to words, or what it says by itself next. */
  async hear(words?: string): Promise<string> {
    const before = this.#lines.length;
    if (words !== undefined) {
      await this.#room.localParticipant?.sendText(words, { topic: 'lk.chat' });
    }
    return this.#next(before, words ?? 'the call');
  }

  /** The agent's answer to a key. */
  async press(key: string): Promise<string> {
    const before = this.#lines.length;
    await this.tap(key);
    return this.#next(before, `key ${key}`);
  }

  async tap(key: string): Promise<void> {
    await this.#room.localParticipant?.publishDtmf(KEYS.indexOf(key), key);
  }

  async #next(before: number, to: string): Promise<string> {
    const deadline = AbortSignal.timeout(TURN_MS);
    while (this.#lines.length === before) {
      if (deadline.aborted) throw new Error(`no answer to ${to} after: ${this.#lines.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.#lines.slice(before).join(' ');
  }

  hangUp(): Promise<void> {
    return this.#room.disconnect();
  }
}
