/** The page of a call, by what a person sees and touches on it. */
import type { Locator, Page } from '@playwright/test';

/** The person in whose name the tests book. */
export const ADA = { name: 'Ada Example', email: 'ada@example.com' };

export class CallPage {
  readonly page: Page;
  readonly url: string;
  readonly calendar: Locator;
  readonly slots: Locator;
  readonly bookButton: Locator;
  readonly confirmButton: Locator;
  readonly retryButton: Locator;
  /** The sketch in place of times that are being looked up. */
  readonly loading: Locator;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    this.calendar = page.locator('[data-calendar]');
    this.slots = page.locator('[data-slot]');
    this.bookButton = page.locator('[data-action="book-appointment"]');
    this.confirmButton = page.locator('[data-action="confirm"]');
    this.retryButton = page.locator('[data-action="retry"]').first();
    this.loading = page.getByRole('status', { name: 'Looking up free times…' });
  }

  /** Opens the page and starts a call; resolves once the room is joined. */
  async start(): Promise<void> {
    await this.page.goto(this.url);
    await this.startAgain();
  }

  /** Starts a call from the page as it is. */
  async startAgain(): Promise<void> {
    await this.page.locator('[data-action="start-call"]').click();
    await this.page.locator('[data-call="live"]').waitFor();
  }

  /** Starts a call and waits until its agent can be asked for appointments. */
  async startWithAgent(): Promise<void> {
    await this.start();
    await this.bookButton.waitFor();
  }

  /** What the calendar shows: `closed`, `choosing`, `details`, `booking`, `checking`, `booked`. */
  step(step: string): Locator {
    return this.page.locator(`[data-calendar][data-step="${step}"]`);
  }

  /** A message about something that is wrong with the call or the calendar. */
  problem(problem: string): Locator {
    return this.page.locator(`[data-problem="${problem}"]`);
  }

  /** A notice of the agent in the calendar. */
  notice(kind: string): Locator {
    return this.page.locator(`[data-notice="${kind}"]`);
  }

  field(slug: string): Locator {
    return this.page.locator(`input[data-field="${slug}"], textarea[data-field="${slug}"]`);
  }

  fieldError(slug: string): Locator {
    return this.page.locator(`[data-field-error="${slug}"]`);
  }

  /** Lines of the agent in the transcript that hold the words. */
  agentLine(words: RegExp): Locator {
    return this.page
      .locator('.call-line[data-from="agent"] .call-line-text')
      .filter({ hasText: words });
  }

  async open(): Promise<void> {
    await this.bookButton.click();
    await this.step('choosing').waitFor();
  }

  /** Taps a time; the answer is its start. */
  async tapSlot(index: number): Promise<string> {
    const start = await this.startOf(index);
    await this.slots.nth(index).click();
    return start;
  }

  async startOf(index: number): Promise<string> {
    const start = await this.slots.nth(index).getAttribute('data-slot');
    if (start === null) throw new Error(`there is no time number ${index}`);
    return start;
  }

  /** Opens the calendar, chooses a time, and waits until it is reserved. */
  async choose(index: number): Promise<string> {
    await this.open();
    const start = await this.tapSlot(index);
    await this.page.locator('[data-hold="held"]').waitFor();
    return start;
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [slug, value] of Object.entries(values)) {
      await this.field(slug).fill(value);
      await this.field(slug).blur();
    }
  }

  /** Sends a typed message. */
  async type(message: string): Promise<void> {
    const box = this.page.locator('[data-message-box]');
    await box.fill(message);
    await box.press('Enter');
  }

  async hangUp(): Promise<void> {
    await this.page.locator('[data-action="hang-up"]').click();
    await this.page.locator('[data-call="ended"]').waitFor();
  }
}
