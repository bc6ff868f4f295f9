/** A caller in a real browser: opens the page, talks into the microphone, types, taps, and notes what happens. */
import type { Page } from '@playwright/test';
import { installInstruments } from './page-instruments.ts';
import { readInstruments, sayWav, type Reading } from './instruments.ts';
import { readAgentState, readTranscript, readView, type PageView } from './read-page.ts';

/** The agent has finished when it has been quiet and not thinking for this long, in ms. */
const SETTLED_MS = 700;
const POLL_MS = 40;

export interface Turn {
  said: string;
  /** What the agent understood; null where nothing was heard. */
  heard: string | null;
  /** What the agent answered. */
  agent: string;
  /** From the end of speech (or sending of the text) to the first paint of a changed calendar; null for none. */
  ms_to_view: number | null;
  /** From the end of speech to the agent being heard; null for never. */
  ms_to_speech: number | null;
  view: PageView;
}

export class BrowserCaller {
  readonly page: Page;
  #linesSeen = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Puts the instruments into a page that has not been opened yet. */
  static async prepare(page: Page): Promise<BrowserCaller> {
    // Functions become text on their way into the page; esbuild's name helper is not there.
    await page.addInitScript('globalThis.__name = (target) => target;');
    await page.addInitScript(installInstruments);
    return new BrowserCaller(page);
  }

  /** Opens the page and starts the call; resolves once connected. */
  async join(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByRole('button', { name: /start/i }).first().click();
    await this.page.locator('[data-call="live"]').waitFor({ timeout: 20_000 });
  }

  /** Waits until the agent has been heard, and gives the time since `since` (page epoch ms). */
  async firstSpeech(since: number, timeoutMs = 20_000): Promise<number> {
    const reading = await this.#until(
      ({ lastVoice }) => lastVoice > since,
      timeoutMs,
      'the agent was not heard',
    );
    return (reading.voiceStarts.find((at) => at > since) ?? reading.lastVoice) - since;
  }

  /** Waits until the agent has finished what it has to say. */
  async agentFinished(timeoutMs = 30_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    let calmSince = 0;
    while (Date.now() < deadline) {
      const { now, lastVoice } = await readInstruments(this.page);
      const state = await readAgentState(this.page);
      const calm = now - lastVoice > SETTLED_MS && state !== 'thinking' && state !== 'speaking';
      if (!calm) calmSince = 0;
      else if (calmSince === 0) calmSince = now;
      else if (now - calmSince > SETTLED_MS) return;
      await this.page.waitForTimeout(POLL_MS);
    }
    throw new Error('the agent did not finish speaking in time');
  }

  /** Says something and waits for the whole answer. */
  async say(said: string, wav: Buffer): Promise<Turn> {
    await this.#skipTranscript();
    const end = await sayWav(this.page, wav);
    return this.#turn(said, end);
  }

  /** Sends a typed message and waits for the whole answer. */
  async type(said: string): Promise<Turn> {
    await this.#skipTranscript();
    const box = this.page.locator('[data-message-box]');
    await box.fill(said);
    const { now } = await readInstruments(this.page);
    await box.press('Enter');
    return this.#turn(said, now);
  }

  view(): Promise<PageView> {
    return readView(this.page);
  }

  async #turn(said: string, end: number): Promise<Turn> {
    const answered = await this.#until(
      ({ voiceStarts }) => voiceStarts.some((at) => at > end),
      15_000,
      `no answer to "${said}"`,
    ).catch(() => null);
    await this.agentFinished();
    const reading = await readInstruments(this.page);
    const lines = (await readTranscript(this.page)).slice(this.#linesSeen);
    const speech = answered?.voiceStarts.find((at) => at > end);
    const paint = reading.paints.find(({ at }) => at > end);
    const heard = lines.filter((line) => line.from === 'caller').map((line) => line.text);
    return {
      said,
      heard: heard.length > 0 ? heard.join(' ') : null,
      agent: lines
        .filter((line) => line.from === 'agent')
        .map((line) => line.text)
        .join(' '),
      ms_to_view: paint ? paint.at - end : null,
      ms_to_speech: speech === undefined ? null : speech - end,
      view: await readView(this.page),
    };
  }

  async #skipTranscript(): Promise<void> {
    this.#linesSeen = (await readTranscript(this.page)).length;
  }

  async #until(
    holds: (reading: Reading) => boolean,
    timeoutMs: number,
    otherwise: string,
  ): Promise<Reading> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const reading = await readInstruments(this.page);
      if (holds(reading)) return reading;
      if (Date.now() > deadline) throw new Error(otherwise);
      await this.page.waitForTimeout(POLL_MS);
    }
  }
}
