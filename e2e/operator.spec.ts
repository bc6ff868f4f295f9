/**
 * The operator page as the server hands it out in production, from an empty database on. Everything is answered by the
 * server but one thing, which is said where it is done.
 */
import type { Page } from '@playwright/test';
import { findSecrets } from '../scripts/lib/find-secrets.ts';
import { OWNER_SECRET } from '../agent/src/api/testing/identity-provider.ts';
import { ADA } from './support/call-page.ts';
import { loadAxe, violations, WITH_BEST_PRACTICE } from './support/check-accessibility.ts';
import { followAnswers } from './support/conforming-answers.ts';
import { keptInBrowser } from './support/kept-in-browser.ts';
import { ENCRYPTION_KEY, Owner, OWNERS, ownerToken } from './support/owners.ts';
import { reportCalls } from './support/reported-calls.ts';
import { expect, test } from './support/trouble-test.ts';

test.use({
  stackOf: [
    { name: 'operator', parts: ['local-calcom', 'server', 'web'], env: OWNERS },
    { scope: 'worker' },
  ],
});

/** Of the browser, among them every violation of the page's policy; refusals that a test provokes are left out. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}

const DAY_MS = 86_400_000;

const view = (page: Page, name: string) => page.locator(`[data-view="${name}"]`);
const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]`);
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const signInDialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in' });

async function signIn(page: Page, token: string): Promise<void> {
  await field(page, 'token').fill(token);
  await action(page, 'sign-in').click();
  await expect(signInDialog(page)).toBeHidden();
}

/** Tells the page that its tab came to the front, or went away from there. */
async function show(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('from an empty database to a first agent that is tested, embedded, and listed with its lamp', async ({
  page,
  stack,
  running,
}) => {
  await page.clock.setFixedTime(running.now());
  const token = await ownerToken('newcomer', running.now());
  const complaints = complaintsOf(page);
  const answers = await followAnswers(page, stack.serverUrl);
  await page.goto(`${stack.serverUrl}/operator`);
  await expect(signInDialog(page)).toContainText('Paste an access token');
  await signIn(page, token);
  await expect(page.locator('[data-status="server"][data-state="good"]')).toBeVisible();
  await action(page, 'first-agent').click();

  await action(page, 'create').click();
  await expect(page.locator('[data-field-error="name"]')).toBeVisible();
  await expect(field(page, 'name')).toBeFocused();
  await field(page, 'name').fill('Front desk');
  await field(page, 'cal_api_key').fill(stack.calKey);
  await field(page, 'cal_event_type_slug').fill('no-such-type');
  await action(page, 'create').click();

  // What is wrong is said with what to do, and is put right in the same place.
  const unknown = page.locator('[data-check="event_type_unknown"]');
  await expect(unknown).toHaveAttribute('data-state', 'failed');
  await expect(unknown).toContainText('consultation');
  await field(page, 'cal_event_type_slug').fill('consultation');
  await action(page, 'correct').click();
  await expect(page.locator('[data-check="event_type"]')).toContainText('Consultation');
  await expect(page.locator('[data-check="slots"]')).toHaveAttribute('data-state', 'ok');

  await action(page, 'to-embed').click();
  const id = /ag_\w+/.exec(page.url())?.[0] ?? '';
  const code = page.getByRole('group', { name: 'Code to copy' });
  await expect(code).toContainText(`${stack.serverUrl}/?agent=${id}`);
  await page.getByRole('radio', { name: 'React' }).check();
  await expect(code).toContainText(`'${stack.serverUrl}/api/v1/agents/${id}/token'`);
  await field(page, 'origin').fill('https://example.com/contact');
  await action(page, 'check-origin').click();
  await expect(page.getByText('Only you may call this agent now.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the settings' }).click();
  await field(page, 'access').selectOption('signed');
  await action(page, 'save').click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Embed' }).click();
  const need = (name: string) => page.locator(`[data-need="${name}"]`);
  await expect(need('pages')).toHaveAttribute('data-state', 'failed');
  await field(page, 'origin').fill('https://example.com/contact');
  await action(page, 'check-origin').click();
  await action(page, 'allow-origin').click();
  await expect(page.locator('.op-origins')).toHaveText('https://example.com');
  await expect(need('pages')).toHaveAttribute('data-state', 'ok');
  // The button that was pressed is gone; the focus is beside it.
  await expect(field(page, 'origin')).toBeFocused();
  await action(page, 'make-secret').click();
  await expect(need('secret')).toHaveAttribute('data-state', 'ok');
  const secret = (await page.getByRole('group', { name: 'Visitor secret' }).textContent()) ?? '';
  expect(secret).toMatch(/^[\w-]{20,}$/);

  // The visitors of this agent have to be signed in; its owner tries it without. There is no media server here.
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Try a call' }).click();
  const caller = await opened;
  const granted = page.waitForResponse(`**/api/v1/agents/${id}/token`);
  const joins = caller.waitForEvent('websocket');
  await action(caller, 'start-call').click();
  expect((await granted).status()).toBe(201);
  expect((await joins).url()).not.toContain(token);
  expect(caller.url()).toBe(`${stack.serverUrl}/?agent=${id}#operator`);
  await caller.close();

  await page.getByRole('link', { name: 'In-Call Calendar' }).click();
  const row = page.locator(`[data-agent="${id}"]`);
  await expect(row).toContainText('Front desk');
  await expect(row.locator('[data-lamp="works"]')).toContainText('Calendar works');
  await expect(row).toContainText('tested');
  expect(complaints).toEqual([]);
  const { seen, complaints: undescribed } = await answers.settle();
  expect(undescribed).toEqual([]);
  expect(seen).toBeGreaterThan(5);

  const kept = await keptInBrowser(page, 'the operator page');
  const secrets = {
    'the Cal.com key': stack.calKey,
    'the LiveKit secret': stack.apiSecret,
    'the token of the owner': token,
    'the secret of visitors': secret,
    AUTH_SECRET: OWNER_SECRET,
    ENCRYPTION_KEY,
  };
  expect(findSecrets(kept, secrets)).toEqual([]);
  // The search has seen what it looked through.
  expect(findSecrets(kept, { 'an agent': 'Front desk' })).not.toEqual([]);
});

test('what was typed outlives an expired token and a change made elsewhere; a deleted agent is gone', async ({
  page,
  stack,
  running,
}) => {
  const first = await ownerToken('anna', running.now());
  const anna = new Owner(stack, await ownerToken('anna', running.now()));
  const id = await anna.makeAgent({ name: 'Two hands' });
  // An hour does not pass in a test: once it is over, the first token comes to the server as one of yesterday.
  const outdated = await ownerToken('anna', running.now() - DAY_MS);
  let isOld = false;
  await page.route('**/api/v1/**', async (route) => {
    const headers = await route.request().allHeaders();
    const isFirst = headers['authorization'] === `Bearer ${first}`;
    if (isOld && isFirst) headers['authorization'] = `Bearer ${outdated}`;
    return route.continue({ headers });
  });
  const complaints = complaintsOf(page);
  const answers = await followAnswers(page, stack.serverUrl);
  await page.goto(`${stack.serverUrl}/operator`);
  const dialog = signInDialog(page);
  await expect(dialog).toContainText('Paste an access token');
  // As a page around this one hands it over: it does not stay in the address.
  await page.evaluate((token) => (location.hash = `#token=${token}`), first);
  await expect(dialog).toBeHidden();
  expect(page.url()).not.toContain('token');
  await page.locator(`[data-agent="${id}"]`).click();

  await field(page, 'greeting').fill('Good morning!');
  await field(page, 'instructions').fill('Be brief.');
  const change = { greeting: 'Hello!', description: 'The other hand' };
  await anna.ask(`/agents/${id}`, 'PATCH', change);
  isOld = true;
  await action(page, 'save').click();
  await expect(dialog).toContainText('expired');
  await signIn(page, anna.token);

  await expect(page.getByText('was changed elsewhere')).toBeVisible();
  await expect(page.getByText('Saved elsewhere: Hello!')).toBeVisible();
  await expect(field(page, 'greeting')).toHaveValue('Good morning!');
  await expect(field(page, 'description')).toHaveValue('The other hand');
  await field(page, 'calls_per_day').fill('0');
  await action(page, 'save').click();
  await expect(field(page, 'calls_per_day')).toBeFocused();
  await field(page, 'calls_per_day').fill('200');
  await action(page, 'save').click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  expect(await anna.ask(`/agents/${id}`)).toMatchObject({
    agent: {
      greeting: 'Good morning!',
      instructions: 'Be brief.',
      description: 'The other hand',
    },
  });

  await action(page, 'delete-agent').click();
  await action(page, 'confirm-yes').click();
  await expect(view(page, 'agents')).toBeVisible();
  await expect(page.locator(`[data-agent="${id}"]`)).toHaveCount(0);
  expect(complaints).toEqual([]);
  const { seen, complaints: undescribed } = await answers.settle();
  expect(undescribed).toEqual([]);
  expect(seen).toBeGreaterThan(5);
});

test('every view is accessible and fits, from 320 to 1280 pixels, light and dark', async ({
  page,
  stack,
  running,
}) => {
  const berta = new Owner(stack, await ownerToken('berta', running.now()));
  const id = await berta.makeAgent({
    name: 'Reception of the Rotterdam–Köln orthopaedics',
    cal_enabled: true,
    cal_api_key: stack.calKey,
    cal_event_type_slug: 'consultation',
    access: 'signed',
    allowed_origins: ['https://a-long-name-of-a-page.example.com'],
  });
  const uid = await berta.book(id, ADA);
  const { email } = ADA;
  const calls = await reportCalls(stack, { agentId: id, now: running.now(), uid, email });
  const { bookings } = await berta.ask<{ bookings: { id: string; status: string }[] }>(
    `/agents/${id}/bookings`,
  );
  const bookingId = bookings.find(({ status }) => status === 'confirmed')?.id;
  await page.clock.install({ time: running.now() });
  // Without the policy of the page, which keeps the checker out, too.
  await page.goto(`${stack.webUrl}operator#token=${berta.token}`);
  await loadAxe(page);
  const problems: string[] = [];
  for (const [name, hash] of [
    ['agents', '#/'],
    ['new', '#/new'],
    ['setup', `#/agents/${id}/setup`],
    ['settings', `#/agents/${id}`],
    ['embed', `#/agents/${id}/embed`],
    ['calls', `#/agents/${id}/calls`],
    ['call', `#/agents/${id}/calls/${calls.bookedId}`],
    ['bookings', `#/agents/${id}/bookings`],
    ['booking', `#/agents/${id}/bookings/${bookingId}`],
    ['changes', `#/agents/${id}/changes`],
  ] as const) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(view(page, name)).toBeVisible();
    await expect(page.locator('.op-loading')).toHaveCount(0);
    if (name === 'setup') await expect(page.locator('[data-check="slots"]')).toBeVisible();
    for (const [width, colorScheme] of [
      [320, 'light'],
      [320, 'dark'],
      [768, 'light'],
      [768, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, 'html', WITH_BEST_PRACTICE);
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (spill > 0) found.push(`${spill}px wider than the page`);
      problems.push(...found.map((line) => `${name} ${width} ${colorScheme}: ${line}`));
    }
  }
  expect(problems).toEqual([]);

  // The jobs of these calls have just reported; there is no media server here that could list their rooms.
  const status = (name: string) => page.locator(`[data-status="${name}"]`);
  await expect(status('database')).toHaveAttribute('data-state', 'good');
  await expect(status('calls')).toHaveAttribute('data-state', 'bad');
  await expect(status('workers')).toHaveText(/^Worker heard/);
  await expect(status('calendars')).toHaveAttribute('data-state', 'good');
  const looked = await page.locator('.op-clock').textContent();
  await page.clock.fastForward(10_000);
  await expect(page.locator('.op-clock')).not.toHaveText(looked ?? '');
  await expect(status('calls')).toHaveText('Media server does not answer');

  // The wait for Cal.com that lasted six seconds is marked, the quick one is not.
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/calls/${calls.bookedId}`);
  await expect(page.locator('.op-timeline [data-wait]')).toHaveText(/Booking sent.*6\.0 s/);
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/calls`);
  const live = page.locator(`[data-call-row="${calls.liveId}"]`);
  await expect(live).toContainText('Live now');
  await action(page, 'more').click();
  await expect(page.locator('[data-call-row]')).toHaveCount(calls.count);
  // A call that goes on is kept up with while somebody looks, and the list stays as long as it was.
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes(`/agents/${id}/calls?`)) asked += 1;
  });
  await show(page, 'hidden');
  await page.clock.fastForward(10_000);
  await calls.endLive();
  await show(page, 'visible');
  await page.clock.fastForward(10_000);
  await expect(live).toContainText('Nothing booked');
  expect(asked).toBe(2);
  await expect(page.locator('[data-call-row]')).toHaveCount(calls.count);
  await field(page, 'outcome').selectOption('failed');
  await expect(page.locator('[data-call-row]')).toHaveCount(1);

  // Who somebody is, Cal.com says; until they are forgotten here.
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/bookings/${bookingId}`);
  await expect(view(page, 'booking')).toContainText(ADA.email);
  await page.evaluate(() => (location.hash = '#/'));
  await field(page, 'attendee').fill('Ada');
  await action(page, 'forget').click();
  await expect(page.locator('[data-field-error="attendee"]')).toBeVisible();
  await field(page, 'attendee').fill(ADA.email);
  await action(page, 'forget').click();
  await action(page, 'confirm-yes').click();
  await expect(page.locator('[data-part="forget"]')).toContainText('4 bookings were linked');
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/bookings/${bookingId}`);
  await expect(view(page, 'booking')).toContainText('has been forgotten');
});
