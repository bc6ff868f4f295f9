/** The operator page as the server hands it out, from an empty database on. */
import type { APIRequestContext, Page } from '@playwright/test';
import { loadAxe, violations, WITH_BEST_PRACTICE } from './support/check-accessibility.ts';
import { answerForServer, BOOKING_ID, CALL_ID } from './support/operator-doubles.ts';
import { expect, test } from './support/trouble-test.ts';

test.use({
  stackOf: [{ name: 'operator', parts: ['local-calcom', 'server', 'web'] }, { scope: 'worker' }],
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

async function makeAgent(request: APIRequestContext, serverUrl: string, data: object) {
  const answer = await request.post(`${serverUrl}/api/v1/agents`, { data });
  expect(answer.status()).toBe(201);
  const body = (await answer.json()) as { data: { agent: { id: string } } };
  return body.data.agent.id;
}

const view = (page: Page, name: string) => page.locator(`[data-view="${name}"]`);
const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]`);
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

test('from an empty database to a first agent that is tested, embedded, and listed with its lamp', async ({
  page,
  stack,
  running,
}) => {
  await page.clock.setFixedTime(running.now());
  await answerForServer(page, running.now);
  const complaints = complaintsOf(page);
  await page.goto(`${stack.serverUrl}/operator`);
  await expect(page.getByText('Development mode')).toBeVisible();
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
  await action(page, 'allow-origin').click();
  await expect(page.locator('.op-origins')).toHaveText('https://example.com');
  // The button that was pressed is gone; the focus is beside it.
  await expect(field(page, 'origin')).toBeFocused();

  await page.getByRole('link', { name: 'In-Call Calendar' }).click();
  const row = page.locator(`[data-agent="${id}"]`);
  await expect(row).toContainText('Front desk');
  await expect(row.locator('[data-lamp="works"]')).toContainText('Calendar works');
  await expect(row).toContainText('tested');
  expect(complaints).toEqual([]);
});

test('what was typed outlives an expired token and a change made elsewhere; a deleted agent is gone', async ({
  page,
  stack,
  running,
  request,
}) => {
  const id = await makeAgent(request, stack.serverUrl, { name: 'Two hands' });
  await answerForServer(page, running.now);
  // A service that signs owners in: of its tokens one is good and one has run out.
  let isOld = false;
  await page.route('**/api/v1/**', async (route) => {
    const { authorization, ...headers } = await route.request().allHeaders();
    if (authorization === 'Bearer good' || (authorization === 'Bearer first' && !isOld)) {
      return route.fallback({ headers });
    }
    const code = authorization === undefined ? 'unauthorized' : 'token_expired';
    const json = { success: false, message: code, error: { code, message: code } };
    return route.fulfill({ status: 401, json });
  });
  const complaints = complaintsOf(page);
  await page.goto(`${stack.serverUrl}/operator`);
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await expect(dialog).toContainText('Paste an access token');
  // As a page around this one hands it over: it does not stay in the address.
  await page.evaluate(() => (location.hash = '#token=first'));
  await expect(dialog).toBeHidden();
  expect(page.url()).not.toContain('first');
  await page.locator(`[data-agent="${id}"]`).click();

  await field(page, 'greeting').fill('Good morning!');
  await field(page, 'instructions').fill('Be brief.');
  const change = { greeting: 'Hello!', description: 'The other hand' };
  await request.patch(`${stack.serverUrl}/api/v1/agents/${id}`, { data: change });
  isOld = true;
  await action(page, 'save').click();
  await expect(dialog).toContainText('expired');
  await field(page, 'token').fill('good');
  await action(page, 'sign-in').click();

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
  const saved = await request.get(`${stack.serverUrl}/api/v1/agents/${id}`);
  expect(await saved.json()).toMatchObject({
    data: {
      agent: {
        greeting: 'Good morning!',
        instructions: 'Be brief.',
        description: 'The other hand',
      },
    },
  });

  await action(page, 'delete-agent').click();
  await action(page, 'confirm-yes').click();
  await expect(view(page, 'agents')).toBeVisible();
  await expect(page.locator(`[data-agent="${id}"]`)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('every view is accessible and fits, from 320 to 1280 pixels, light and dark', async ({
  page,
  stack,
  running,
  request,
}) => {
  const id = await makeAgent(request, stack.serverUrl, {
    name: 'Reception of the Rotterdam–Köln orthopaedics',
    cal_enabled: true,
    cal_api_key: stack.calKey,
    cal_event_type_slug: 'consultation',
    access: 'public',
    allowed_origins: ['https://a-long-name-of-a-page.example.com'],
  });
  await page.clock.setFixedTime(running.now());
  await answerForServer(page, running.now);
  // Without the policy of the page, which keeps the checker out, too.
  await page.goto(`${stack.webUrl}operator`);
  await loadAxe(page);
  const problems: string[] = [];
  for (const [name, hash] of [
    ['agents', '#/'],
    ['new', '#/new'],
    ['setup', `#/agents/${id}/setup`],
    ['settings', `#/agents/${id}`],
    ['embed', `#/agents/${id}/embed`],
    ['calls', `#/agents/${id}/calls`],
    ['call', `#/agents/${id}/calls/${CALL_ID}`],
    ['bookings', `#/agents/${id}/bookings`],
    ['booking', `#/agents/${id}/bookings/${BOOKING_ID}`],
    ['changes', `#/agents/${id}/changes`],
  ] as const) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(view(page, name)).toBeVisible();
    await expect(page.locator('.op-loading')).toHaveCount(0);
    if (name === 'setup') await expect(page.locator('[data-check="slots"]')).toBeVisible();
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, 'html', WITH_BEST_PRACTICE);
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (spill > 0) found.push(`${spill}px wider than the page`);
      problems.push(...found.map((line) => `${name} ${width}: ${line}`));
    }
  }
  expect(problems).toEqual([]);

  // The wait for Cal.com that lasted six seconds is marked, the quick one is not.
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/calls/${CALL_ID}`);
  await expect(page.locator('.op-timeline [data-wait]')).toHaveText(/Booking sent.*6\.0 s/);
  await page.evaluate((to) => (location.hash = to), `#/agents/${id}/calls`);
  await action(page, 'more').click();
  await expect(page.locator('[data-call-row]')).toHaveCount(7);
  await field(page, 'outcome').selectOption('failed');
  await expect(page.locator('[data-call-row]')).toHaveCount(1);
});
