import { ParticipantKind, Room, RoomEvent, RpcError } from '@livekit/rtc-node';
import type { RemoteParticipant } from '@livekit/rtc-node';
import { z } from 'zod';
import {
  CALL_END_METHOD,
  decode,
  encode,
  clientSnapshotOf,
  MAX_RESPONSE_CHARS,
  protocol,
  type Availability,
  type BrowserMethod,
  type CalendarView,
  type DateWindow,
  type OpenView,
  type RequestOf,
  type ResponseOf,
} from '@in-call-calendar/shared';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import type { StackEndpoints } from '../stack/stack-plan.ts';
import { whenAgentIs, type AgentState } from './agent-state.ts';
import { Microphone } from './microphone.ts';
import { callOf } from './raw-caller.ts';
import { requestGrant } from './request-grant.ts';
import { ViewFeed } from './view-feed.ts';

/** Topic of typed text, fixed by LiveKit Agents. */
const CHAT_TOPIC = 'lk.chat';
/** Topic of what is said, fixed by LiveKit Agents. */
const SPEECH_TOPIC = 'lk.transcription';
/** LiveKit's code of a call to a method that is not registered (yet). */
const UNSUPPORTED_METHOD = 1400;
const RETRY_MS = 50;
/** How long an agent may take to hear that its caller hangs up, in ms. */
const HANG_UP_MS = 1000;

/** Methods that are answered with the snapshot after them. */
type Tap = Exclude<BrowserMethod, 'calendar.sync' | 'calendar.slots'>;

const agentSchema = z.object({ agent: z.enum(['present', 'coming']) });

/**
 * A caller without browser or voice: it joins a call as the page does, types, and taps by the same remote calls.
 * It sees what the page would draw.
 */
export class ScriptedCaller {
  readonly feed = new ViewFeed();
  /** Called with every snapshot that the agent sends by itself. */
  onPush: (view: CalendarView) => void = () => undefined;
  /** Called with every remote call that has its answer, or none. */
  onAnswer: (answer: { method: BrowserMethod; ms: number; isRefused: boolean }) => void = () =>
    undefined;
  readonly #room: Room;
  readonly #serverUrl: string;
  /** What it was let in with. */
  readonly token: string;
  /** What the agent has said, oldest first. */
  readonly #heard: string[] = [];
  #lastOpen: OpenView | null = null;
  readonly #payloads: string[] = [];

  private constructor(room: Room, serverUrl: string, token: string) {
    this.#room = room;
    this.#serverUrl = serverUrl;
    this.token = token;
  }

  /**
   * Starts a call: a token from the server, then into the room.
   *
   * @param agentId an agent of the server's database; else that of the settings
   * @param listens false takes no sound, which would cost this process some
   * @throws Error when the server gives no token or the room cannot be joined
   */
  static async join(
    serverUrl: string,
    { agentId, listens }: { agentId?: string | undefined; listens?: boolean } = {},
  ): Promise<ScriptedCaller> {
    const grant = await requestGrant(serverUrl, agentId);
    return ScriptedCaller.enter(
      { serverUrl, livekitUrl: grant.server_url },
      grant.participant_token,
      listens,
    );
  }

  /**
   * Goes into a room with a token of any backend.
   *
   * @throws Error when the room cannot be joined
   */
  static async enter(
    { serverUrl, livekitUrl }: Pick<StackEndpoints, 'serverUrl' | 'livekitUrl'>,
    token: string,
    listens = true,
  ): Promise<ScriptedCaller> {
    const room = new Room();
    const caller = new ScriptedCaller(room, serverUrl, token);
    caller.feed.listen((view) => {
      if (view.step !== 'closed') caller.#lastOpen = view;
    });
    room.registerTextStreamHandler(SPEECH_TOPIC, (reader, { identity }) => {
      void reader.readAll().then(
        (text) => {
          if (identity !== room.localParticipant?.identity) caller.#heard.push(text);
        },
        // Who leaves in the middle of a sentence has not heard it.
        () => undefined,
      );
    });
    await room.connect(livekitUrl, token, {
      autoSubscribe: listens,
      dynacast: false,
    });
    room.localParticipant?.registerRpcMethod('calendar.view', (call) =>
      Promise.resolve(caller.#show(call.payload)),
    );
    return caller;
  }

  /** False while its line is lost. */
  get isConnected(): boolean {
    return this.#room.isConnected;
  }

  get roomName(): string {
    return callOf(this.token).room;
  }

  get identity(): string {
    return callOf(this.token).identity;
  }

  /** All that has reached it: its token, payloads of remote calls, and what the room says of itself and of everybody in it. */
  received(): string[] {
    const people = [...this.#room.remoteParticipants.values(), this.#room.localParticipant];
    return [
      this.token,
      ...this.#payloads,
      this.#room.metadata ?? '',
      ...people.map((who) => JSON.stringify([who?.identity, who?.metadata, who?.attributes])),
    ];
  }

  #show(payload: string): string {
    this.#payloads.push(payload);
    const view = decode(protocol['calendar.view'].request, payload, MAX_RESPONSE_CHARS);
    if (!view.ok) throw new RpcError(2000, view.detail);
    this.onPush(view.value);
    this.feed.accept(view.value);
    return encode({ version: view.value.version });
  }

  /** The agent of this call, once it is there: the one that came last, for a killed one stays listed for a while. */
  #agent(): RemoteParticipant | undefined {
    return [...this.#room.remoteParticipants.values()].findLast(
      ({ kind }) => kind === ParticipantKind.AGENT,
    );
  }

  /** Identity of the agent that counts; undefined while there is none. */
  get agentIdentity(): string | undefined {
    return this.#agent()?.identity;
  }

  /**
   * Waits until another agent than this one is in the room, and sends it what the caller knows, as the page does.
   *
   * @param wasConfirmed the caller has confirmed, and nobody has answered
   * @throws Error when none answers in time
   */
  async waitForNextAgent(
    gone: string | undefined,
    timeoutMs: number,
    { wasConfirmed = false } = {},
  ): Promise<ResponseOf<'calendar.sync'>> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!deadline.aborted && (!this.agentIdentity || this.agentIdentity === gone)) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    const known = this.#lastOpen && clientSnapshotOf(this.#lastOpen, true);
    if (known && wasConfirmed) known.step = 'sent';
    return this.#firstAnswer(deadline, timeoutMs, known ? { known } : {});
  }

  /**
   * Waits until an agent is in the room and answers.
   *
   * @param reading the caller's zone, or more of what a page tells
   * @returns its first answer
   * @throws Error when there is none in time
   */
  async waitForAgent(
    reading: string | RequestOf<'calendar.sync'>,
    timeoutMs: number,
  ): Promise<ResponseOf<'calendar.sync'>> {
    const request = typeof reading === 'string' ? { zone: reading } : reading;
    return this.#firstAnswer(AbortSignal.timeout(timeoutMs), timeoutMs, request);
  }

  async #firstAnswer(
    deadline: AbortSignal,
    timeoutMs: number,
    request: RequestOf<'calendar.sync'>,
  ): Promise<ResponseOf<'calendar.sync'>> {
    while (!deadline.aborted) {
      if (this.#agent() === undefined) {
        await this.#somebodyJoins(deadline);
        continue;
      }
      try {
        return await this.#sync(request);
      } catch (error) {
        if (!(error instanceof RpcError) || error.code !== UNSUPPORTED_METHOD) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    throw new Error(`no agent after ${timeoutMs / 1000} s`);
  }

  #somebodyJoins(deadline: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => resolve();
      this.#room.once(RoomEvent.ParticipantConnected, done);
      deadline.addEventListener('abort', done, { once: true });
    });
  }

  /** What the page asks for after joining. */
  sync(zone: string): Promise<ResponseOf<'calendar.sync'>> {
    return this.#sync({ zone });
  }

  async #sync(request: RequestOf<'calendar.sync'>): Promise<ResponseOf<'calendar.sync'>> {
    const answer = await this.#ask('calendar.sync', protocol['calendar.sync'].response, request);
    this.feed.accept(answer.view);
    return answer;
  }

  /** The free slots of a window of dates, as far as the agent knows them. */
  slots(window: DateWindow): Promise<Availability> {
    return this.#ask('calendar.slots', protocol['calendar.slots'].response, window);
  }

  /**
   * One tap.
   *
   * @returns the snapshot of the agent's answer
   * @throws RpcError as the agent answers it
   */
  async tap<Method extends Tap>(method: Method, request: RequestOf<Method>): Promise<CalendarView> {
    const { view } = await this.#ask(method, protocol['calendar.open'].response, request);
    this.feed.accept(view);
    return view;
  }

  async #ask<Schema extends z.core.$ZodType>(
    method: BrowserMethod,
    response: Schema,
    request: unknown,
  ): Promise<z.output<Schema>> {
    const agent = this.#agent();
    if (agent === undefined || this.#room.localParticipant === undefined)
      throw new Error('no agent in the call');
    const sentAt = performance.now();
    const report = (isRefused: boolean): void => {
      this.onAnswer({ method, ms: performance.now() - sentAt, isRefused });
    };
    const answer = await this.#room.localParticipant
      .performRpc({
        destinationIdentity: agent.identity,
        method,
        payload: encode(request),
        responseTimeout: protocol[method].timeoutMs,
      })
      .catch((error: unknown) => {
        report(true);
        throw error;
      });
    report(false);
    this.#payloads.push(answer);
    const decoded = decode(response, answer, MAX_RESPONSE_CHARS);
    if (!decoded.ok) throw new Error(`${method}: the answer is not of its form: ${decoded.detail}`);
    return decoded.value;
  }

  /** Asks the server for an agent in place of one that is gone, as the page does. */
  async askForAgent(gone: string | undefined): Promise<'present' | 'coming'> {
    const response = await checkedFetch(`${this.#serverUrl}/api/v1/calls/agent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: this.token, gone }),
    });
    if (response.status !== 202) throw new Error(`no agent: HTTP ${response.status}`);
    return agentSchema.parse(await response.json()).agent;
  }

  /** Types a sentence, as if it had been said. */
  async say(text: string): Promise<void> {
    await this.#room.localParticipant?.sendText(text, { topic: CHAT_TOPIC });
  }

  /** Publishes a microphone that is silent until it says something, at this rate in Hz. */
  microphone(rate: number): Promise<Microphone> {
    return Microphone.publish(this.#room, rate);
  }

  /**
   * Waits until the agent listens, having said what it had to say, or speaks.
   *
   * @throws Error when it does not in time
   */
  agentIs(state: AgentState, timeoutMs: number): Promise<void> {
    return whenAgentIs(this.#room, () => this.#agent(), state, timeoutMs);
  }

  /**
   * Waits until the agent has said something that fits.
   *
   * @throws Error when it has not in time
   */
  async hears(words: RegExp, timeoutMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!this.#heard.some((line) => words.test(line))) {
      if (deadline.aborted) throw new Error(`${words} was not said: ${this.#heard.join(' / ')}`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Hangs up, as the page does. */
  async leave(): Promise<void> {
    const agent = this.#agent();
    const ended =
      agent &&
      this.#room.localParticipant?.performRpc({
        destinationIdentity: agent.identity,
        method: CALL_END_METHOD,
        payload: '',
      });
    const outOfPatience = new Promise((resolve) => setTimeout(resolve, HANG_UP_MS));
    await Promise.race([Promise.allSettled([ended]), outOfPatience]);
    await this.vanish();
  }

  /** Leaves without hanging up, like a page that is closed. */
  async vanish(): Promise<void> {
    await this.#room.disconnect();
  }
}
