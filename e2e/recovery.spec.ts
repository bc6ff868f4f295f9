/** A call that is interrupted goes on where it was: the page is loaded again, another tab takes it, the line breaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BrowserCaller } from '../scripts/caller/browser-caller.ts';
import { startCallerVoice } from '../scripts/caller/caller-voice.ts';
import { BOOKING, type ProviderTrouble } from './support/provider-trouble.ts';
import { ADA, CallPage } from './support/call-page.ts';
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ timeout: 150_000 });

/** Loads the page again; resolves once it is back in its call, with the agent of before. */
async function reload(call: CallPage): Promise<void> {
  await call.page.reload();
  await call.page.locator('[data-call="live"]').waitFor();
}

/**
 * Confirms, and resolves once the booking is at a provider that takes its time over it. That the page shows it as sent is
 * not enough: it does so at the press.
 */
async function sendSlowly(call: CallPage, provider: ProviderTrouble, ms: number): Promise<void> {
  await provider.forgetRequests();
  await provider.fault({ kind: 'latency', ms, match: BOOKING, times: 1 });
  await call.confirmButton.click();
  await expect.poll(() => provider.requests('POST /v2/bookings')).toBe(1);
  await call.step('booking').waitFor();
}

const callsStarted = (log: readonly string[]): number =>
  log.filter((line) => line.includes('call started')).length;

/** The lines of the agent, as the page shows them. */
const agentLines = (page: Page): Promise<string[]> =>
  page.locator('.call-line[data-from="agent"] .call-line-text').allTextContents();

test.describe('a reload goes on with the same call', () => {
  test('before anything has been done, with what has been said', async ({ call, running }) => {
    await call.startWithAgent();
    await call.page.locator('.call-line[data-final]').first().waitFor();
    const calls = callsStarted(running.log);
    const [greeting] = await agentLines(call.page);
    await reload(call);
    expect((await agentLines(call.page))[0]).toBe(greeting);
    await call.bookButton.waitFor();
    await call.open();
    expect(callsStarted(running.log)).toBe(calls);
  });

  test('while looking at other dates', async ({ call }) => {
    await call.startWithAgent();
    await call.type("I'd like to book an appointment for next week, mornings only");
    await call.step('choosing').waitFor();
    const shown = await call.startOf(0);
    await reload(call);
    await call.step('choosing').waitFor();
    await expect.poll(() => call.startOf(0)).toBe(shown);
  });

  test('with the time reserved and the form as it was, and books', async ({
    call,
    newBookings,
    provider,
  }) => {
    await call.startWithAgent();
    const start = await call.choose(1);
    await call.fill(ADA);
    await call.field('notes').fill('half a sen');
    await reload(call);
    await call.step('details').waitFor();
    await expect(call.field('name')).toHaveValue(ADA.name);
    await expect(call.field('email')).toHaveValue(ADA.email);
    await expect(call.field('notes')).toHaveValue('half a sen');
    await expect(call.page.locator('[data-hold="held"]')).toBeVisible();
    expect(await provider.offers(start)).toBe(false);
    await call.confirmButton.click();
    await call.step('booked').waitFor();
    expect(await newBookings()).toMatchObject([{ ...ADA, start }]);
  });

  test('while the booking is on its way, which is made once', async ({
    call,
    provider,
    newBookings,
  }) => {
    await call.startWithAgent();
    await call.choose(2);
    await call.fill(ADA);
    await sendSlowly(call, provider, 6000);
    await reload(call);
    await call.step('booked').waitFor();
    expect(await newBookings()).toMatchObject([ADA]);
  });

  test('after the booking, with its card', async ({ call }) => {
    await call.startWithAgent();
    await call.choose(3);
    await call.fill(ADA);
    await call.confirmButton.click();
    await call.step('booked').waitFor();
    await reload(call);
    await call.step('booked').waitFor();
    await expect(call.calendar).toContainText(ADA.email);
  });

  test('and the caller is heard again', async ({ stack, page }) => {
    const caller = await BrowserCaller.prepare(page);
    const call = new CallPage(page, stack.webUrl);
    await call.startWithAgent();
    await caller.agentFinished();
    await reload(call);
    await call.bookButton.waitFor();
    await caller.agentFinished();
    const voice = await startCallerVoice('rms');
    const words = "I'd like to book an appointment for next week";
    await caller.say(words, await voice.wav(words));
    await voice.close();
    await call.step('choosing').waitFor();
  });
});

/**
 * Starts a call and resolves with the process id of its agent once that is in the log: the page may open its calendar a
 * moment before.
 */
async function startLogged(call: CallPage, log: readonly string[]): Promise<number> {
  const before = callsStarted(log);
  await call.startWithAgent();
  await expect.poll(() => callsStarted(log)).toBe(before + 1);
  const started = log.filter((line) => line.includes('call started')).at(-1) ?? '';
  return Number(/"pid":(\d+)/.exec(started)?.[1]);
}

test.describe('an agent whose process is killed', () => {
  test('comes back, says so, and goes on with the form as it was', async ({
    call,
    running,
    newBookings,
  }) => {
    const pid = await startLogged(call, running.log);
    await expect.poll(() => call.agentLine(/appointment/).count()).toBeGreaterThan(0);
    const start = await call.choose(6);
    await call.fill(ADA);
    process.kill(pid, 'SIGKILL');
    await expect(call.agentLine(/cut off/).first()).toBeVisible();
    await call.step('details').waitFor();
    await expect(call.field('name')).toHaveValue(ADA.name);
    await call.confirmButton.click();
    await call.step('booked').waitFor();
    expect(await newBookings()).toMatchObject([{ ...ADA, start }]);
  });

  test('leaves what was typed at that moment to the one that takes over', async ({
    call,
    running,
  }) => {
    const dying = await startLogged(call, running.log);
    await expect.poll(() => call.agentLine(/appointment/).count()).toBeGreaterThan(0);
    const box = call.page.locator('[data-message-box]');
    await box.fill('I need an appointment next week');
    // Stopped first: it still seems to be there when the message is sent, and can answer nothing any more.
    process.kill(dying, 'SIGSTOP');
    await box.press('Enter');
    await expect(call.page.locator('.call-line[data-from="caller"]')).toHaveCount(1);
    process.kill(dying, 'SIGKILL');
    await expect(call.agentLine(/cut off/).first()).toBeVisible();
    await call.step('choosing').waitFor();
    await expect(call.agentLine(/next week|Monday|Tuesday/).last()).toBeVisible();
  });

  for (const [name, back] of [
    ['shows the booking that was on its way, made once', () => Promise.resolve()],
    ['shows it, made once, also where the page is loaded again at once', reload],
  ] as const) {
    test(name, async ({ call, running, provider, newBookings }) => {
      const pid = await startLogged(call, running.log);
      await call.choose(7);
      await call.fill(ADA);
      await sendSlowly(call, provider, 4000);
      process.kill(pid, 'SIGKILL');
      await back(call);
      await call.step('booked').waitFor();
      expect(await newBookings()).toMatchObject([ADA]);
    });
  }
});

test('an agent that hangs is missed by the page, and another one takes its place', async ({
  call,
  running,
}) => {
  const hung = await startLogged(call, running.log);
  await expect.poll(() => call.agentLine(/appointment/).count()).toBeGreaterThan(0);
  await call.choose(10);
  await call.fill({ name: ADA.name });
  process.kill(hung, 'SIGSTOP');
  try {
    await expect(call.problem('agent-lost')).toContainText('coming back');
    await expect(call.agentLine(/cut off/).first()).toBeVisible();
    await expect(call.problem('agent-lost')).toHaveCount(0);
    await expect(call.step('details')).toBeVisible();
    await expect(call.field('name')).toHaveValue(ADA.name);
  } finally {
    process.kill(hung, 'SIGKILL');
  }
});

test('a media server that hangs while Confirm is pressed: what became of the press is shown and said, and nothing is lost', async ({
  call,
  stack,
  running,
  newBookings,
}) => {
  await startLogged(call, running.log);
  const calls = callsStarted(running.log);
  const start = await call.choose(8);
  await call.fill({ name: ADA.name });
  const sfu = stack.part('sfu').pid;
  if (sfu === undefined) throw new Error('there is no SFU to cut off');
  // Nothing gets through to either side: neither media, data, nor signals.
  process.kill(sfu, 'SIGSTOP');
  try {
    await call.fill({ email: ADA.email });
    await call.confirmButton.click();
    await expect(call.problem('no_answer')).toContainText('It shows here what became of it.');
    await expect(call.problem('reconnecting')).toContainText('Your connection to the call');
    await expect(call.problem('agent-lost')).toHaveCount(0);
  } finally {
    process.kill(sfu, 'SIGCONT');
  }
  // Whether the press waited on the way or was thrown away with the connection is not the test's to choose.
  const booked = call.step('booked');
  const lost = call.problem('not_arrived');
  await expect(booked.or(lost)).toBeVisible();
  if (await lost.isVisible()) {
    await expect(lost).toContainText('Nothing is booked');
    // An agent that the media server gave up, and that was replaced, says it as it says where the call stands.
    await expect(call.agentLine(/Nothing is booked|It is not booked yet/).first()).toBeVisible();
    await expect(call.problem('reconnecting')).toHaveCount(0);
    await call.confirmButton.click();
  }
  await expect(booked).toBeVisible();
  await expect(call.agentLine(/You are booked for/).first()).toBeVisible();
  expect(await newBookings()).toMatchObject([{ ...ADA, start }]);
  expect(callsStarted(running.log) - calls).toBeLessThanOrEqual(1);
});

test('after hanging up, a reload begins a new call', async ({ call }) => {
  await call.startWithAgent();
  await call.hangUp();
  await call.page.reload();
  await expect(call.page.locator('[data-call="idle"]')).toBeVisible();
  await expect(call.page.locator('[data-note="cut-off"]')).toHaveCount(0);
});

test('who comes back too late reads that the call is over', async ({ call, provider }) => {
  await call.startWithAgent();
  const start = await call.choose(4);
  await call.page.goto('about:blank');
  await expect.poll(() => provider.offers(start)).toBe(true);
  await call.page.goto(call.url);
  await expect(call.page.locator('[data-note="cut-off"]')).toContainText('ended');
});

test('a second tab takes the call over; the first one says so, and can take it back', async ({
  call,
  stack,
}) => {
  await call.startWithAgent();
  await call.choose(5);
  await call.fill({ name: ADA.name });
  const kept = await call.page.evaluate(() =>
    Object.keys(sessionStorage).map((key) => [key, sessionStorage.getItem(key) ?? ''] as const),
  );
  const second = await call.page.context().newPage();
  await BrowserCaller.prepare(second);
  await second.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, kept);
  const other = new CallPage(second, stack.webUrl);
  await second.goto(stack.webUrl);
  await other.step('details').waitFor();
  await expect(call.page.locator('[data-call="elsewhere"]')).toBeVisible();
  await expect(other.field('name')).toHaveValue(ADA.name);

  await call.page.reload();
  await expect(call.page.locator('[data-call="elsewhere"]')).toBeVisible();
  await expect(other.step('details')).toBeVisible();

  await call.page.locator('[data-action="take-back"]').click();
  await call.step('details').waitFor();
  await expect(second.locator('[data-call="elsewhere"]')).toBeVisible();
  await second.close();
});

test('the timelines of all these calls show what happened, and nothing about the person', ({
  running,
}) => {
  const dir = join(running.dataDir, 'calls');
  const text = readdirSync(dir)
    .map((file) => readFileSync(join(dir, file), 'utf8'))
    .join('');
  for (const happened of [
    '"select"',
    '"book"',
    '"booked"',
    'caller away',
    'caller back',
    'hung_up',
  ]) {
    expect(text, happened).toContain(happened);
  }
  expect(text).toContain('"resumed":true');
  for (const secret of [ADA.name, ADA.email, 'ada@', 'half a sen', 'caller-']) {
    expect(text.includes(secret), `a timeline holds ${secret}`).toBe(false);
  }
});
