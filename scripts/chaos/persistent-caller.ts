/** A caller who does not give up: it does what the page and its person do when a call breaks, until it has what it wants. */
import { randomUUID } from 'node:crypto';
import { clientSnapshotOf, type CalendarView, type OpenView } from '@in-call-calendar/shared';
import { ScriptedCaller } from '../lib/scripted-caller.ts';
import { isOf, nextPress, type Moment, type Press, type Wish } from './next-press.ts';

const ZONE = 'America/New_York';
/** How long an agent may take to answer until another one is asked for, in ms. */
const ANSWER_MS = 3000;
/** How long an agent that has just joined may be silent, in ms. */
const STARTUP_MS = 6000;
/**
 * How long another agent may take to come before it is asked for again, in ms. Longer than the page waits: parts that
 * start anew all on one machine take their time, and each agent that is asked for takes more of it.
 */
const COMING_MS = 12_000;
/** How long a lost line may take to come back until the page is loaded again, in ms. */
const LINE_MS = 4000;
/** How long the calendar is looked at without anything happening, in ms. */
const LOOK_MS = 3000;
const PAUSE_MS = 300;

export interface PersistentCallOptions {
  serverUrl: string;
  livekitUrl: string;
  /** An agent of the database; else that of the settings. */
  agentId?: string;
}

export interface WishOptions {
  /** How long it may take, in ms. */
  patienceMs: number;
  /** Called with what is under way, right before it is sent. */
  onMoment: (moment: Moment, call: { room: string }) => void;
}

/** What became of a wish. */
export interface CallOutcome {
  wish: Wish;
  /** What the caller saw last. */
  last: CalendarView | null;
  /** Why the caller never got what they wanted. */
  failure: string | undefined;
  /** When each agent that led the call answered for the first time, by `performance.now`. */
  agents: number[];
}

/** A call that begins with the first wish, and goes on until it is ended. */
export class PersistentCall {
  readonly #options: PersistentCallOptions;
  readonly #agents = new Map<string, number>();
  #deadline = Infinity;
  #wish: Wish | undefined;
  #caller: ScriptedCaller | undefined;
  #token: string | undefined;
  #view: CalendarView | null = null;
  #known: OpenView | undefined;
  /** The agent that answered last. */
  #agent: string | undefined;
  /** Confirm was pressed, and nothing has answered it. */
  #wasConfirmed = false;
  /** The agent that was there last, and since when. */
  #present: { identity: string; since: number } | undefined;
  /** When an agent was asked for; the first one by the token. */
  #askedAt = performance.now();

  constructor(options: PersistentCallOptions) {
    this.#options = options;
  }

  /** Does all it takes until a wish is fulfilled, or patience ends. Never rejects. */
  async fulfil(wish: Wish, options: WishOptions): Promise<CallOutcome> {
    this.#deadline = performance.now() + options.patienceMs;
    this.#wish = wish;
    let failure: string | undefined;
    try {
      await this.#pursue(wish, options);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    return { wish, last: this.#view, failure, agents: [...this.#agents.values()] };
  }

  async #pursue(wish: Wish, { onMoment }: WishOptions): Promise<void> {
    if (!this.#view) await this.#reach();
    for (;;) {
      this.#hurry();
      const view = this.#view;
      const next = view ? nextPress(view, wish, randomUUID) : 'wait';
      if (next === 'done') return;
      if (next === 'wait') {
        if (!(await this.#somethingHappens(view))) await this.#reach();
        continue;
      }
      if (next.moment) onMoment(next.moment, { room: this.#caller?.roomName ?? '' });
      if (!(await this.#press(next))) await this.#reach();
    }
  }

  /** Hangs up. Never rejects. */
  async end(): Promise<void> {
    await this.#caller?.leave().catch(() => undefined);
  }

  /** @throws Error when patience is at its end */
  #hurry(): void {
    if (performance.now() < this.#deadline) return;
    const step = this.#view?.step ?? 'nothing';
    const notice = this.#view && 'notice' in this.#view ? this.#view.notice : undefined;
    throw new Error(`still ${step} when patience ended ${notice ? JSON.stringify(notice) : ''}`);
  }

  /** Presses; resolves with whether there was an answer, be it a refusal. */
  async #press(press: Press): Promise<boolean> {
    const isConfirming = press.method === 'calendar.book';
    if (isConfirming) this.#wasConfirmed = true;
    try {
      const caller = this.#line();
      await caller.tap(press.method, press.request);
      return true;
    } catch {
      await pause();
      return false;
    }
  }

  #line(): ScriptedCaller {
    if (!this.#caller) throw new Error('not in the room');
    return this.#caller;
  }

  /** Resolves with whether the calendar shows something else within a while. */
  async #somethingHappens(seen: CalendarView | null): Promise<boolean> {
    const until = performance.now() + LOOK_MS;
    while (performance.now() < until) {
      if (this.#view !== seen) return true;
      await pause();
    }
    return false;
  }

  /** Gets an answer of an agent: over a new line where the old one is lost, of another agent where it is silent. */
  async #reach(): Promise<void> {
    let lostSince = performance.now();
    for (;;) {
      this.#hurry();
      if (this.#caller?.isConnected === true) lostSince = performance.now();
      else if (!this.#caller || performance.now() - lostSince > LINE_MS) {
        if (!(await this.#enter())) {
          await pause();
          continue;
        }
        lostSince = performance.now();
      }
      if (await this.#isAnswered()) return;
      await pause();
    }
  }

  /** Joins, or loads the page again. */
  async #enter(): Promise<boolean> {
    const { serverUrl, livekitUrl, agentId } = this.#options;
    const old = this.#caller;
    this.#caller = undefined;
    await old?.vanish().catch(() => undefined);
    try {
      const caller = await (this.#token === undefined
        ? ScriptedCaller.join(serverUrl, { agentId })
        : ScriptedCaller.enter({ serverUrl, livekitUrl }, this.#token));
      this.#token = caller.token;
      caller.feed.listen((view) => {
        this.#see(view);
      });
      this.#caller = caller;
      return true;
    } catch {
      return false;
    }
  }

  #see(view: CalendarView): void {
    this.#view = view;
    if (view.step !== 'closed') this.#known = view;
    if (view.step === 'booked') {
      if (this.#wish && isOf(view.booking, this.#wish)) this.#wish.card = view.booking;
      this.#wasConfirmed = false;
    }
    // Whatever else it says was said after Confirm.
    if (view.step === 'choosing' || (view.step === 'details' && view.notice)) {
      this.#wasConfirmed = false;
    }
  }

  async #isAnswered(): Promise<boolean> {
    const caller = this.#line();
    const agent = caller.agentIdentity;
    if (agent === undefined) {
      await this.#askForAgent(this.#agent);
      return false;
    }
    if (this.#present?.identity !== agent) {
      this.#present = { identity: agent, since: performance.now() };
    }
    const known = this.#known && clientSnapshotOf(this.#known, true);
    if (known && this.#wasConfirmed) known.step = 'sent';
    const request = { zone: ZONE, ...(known && { known }) };
    const answer = caller.waitForAgent(request, ANSWER_MS).then(
      () => true,
      () => false,
    );
    if (await Promise.race([answer, pause(ANSWER_MS).then(() => false)])) {
      this.#agent = agent;
      if (!this.#agents.has(agent)) this.#agents.set(agent, performance.now());
      return true;
    }
    const isStarting = performance.now() - this.#present.since < STARTUP_MS;
    if (!isStarting || this.#agents.has(agent)) await this.#askForAgent(agent);
    return false;
  }

  async #askForAgent(gone: string | undefined): Promise<void> {
    if (performance.now() - this.#askedAt < COMING_MS) return;
    this.#askedAt = performance.now();
    await this.#caller?.askForAgent(gone).catch(() => undefined);
  }
}

function pause(ms = PAUSE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
