/** The calendar provider is down or slow: the page says so, the call goes on, and what is known is shown. */
import { ADA, type CallPage } from './support/call-page.ts';
import { READING_SLOTS } from './support/provider-trouble.ts';
import { expect, test } from './support/trouble-test.ts';

/** Longer than anybody waits, and than the agent does. */
const FOREVER_MS = 47_000;
const CANNOT_READ = 'The free times cannot be looked up right now.';

test.describe.configure({ timeout: 150_000 });

/** One press is enough, however often it has failed before. */
async function retryOnce(call: CallPage): Promise<void> {
  await call.retryButton.click();
  await expect(call.slots.first()).toBeVisible();
}

test.describe('free times that cannot be read', () => {
  test('are said to be so, in writing and aloud, and come by themselves once they can', async ({
    call,
    provider,
    newBookings,
  }) => {
    await provider.fault({ kind: 'error_before_commit', match: READING_SLOTS });
    await call.startWithAgent();
    await call.open();
    await expect(call.page.getByText(CANNOT_READ)).toBeVisible();
    await expect(call.agentLine(/cannot reach the calendar/)).toBeVisible();

    await provider.restore();
    await expect(call.slots.first()).toBeVisible();
    await expect(call.page.getByText(CANNOT_READ)).toHaveCount(0);
    await expect(call.agentLine(/answers again/)).toHaveCount(1);
    const start = await call.tapSlot(1);
    await call.fill(ADA);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    expect(await newBookings()).toMatchObject([{ start, ...ADA }]);
    await expect(call.agentLine(/answers again/)).toHaveCount(1);
  });

  test('are said to be so once to somebody who asks in words', async ({ call, provider }) => {
    await provider.fault({ kind: 'connection_reset', match: READING_SLOTS });
    await call.startWithAgent();
    await call.type("I'd like to book an appointment for next week");
    await expect(call.step('choosing')).toBeVisible();
    await expect(call.page.getByText(CANNOT_READ)).toBeVisible();
    await expect(call.agentLine(/cannot reach the calendar/)).toBeVisible();

    await provider.restore();
    await retryOnce(call);
    await call.type('what about tuesday');
    await expect(call.page.locator('[data-slot][data-highlighted]').first()).toBeVisible();
    await expect(call.agentLine(/cannot reach the calendar/)).toHaveCount(1);
  });
});

test.describe('a slow provider', () => {
  test('is waited for in a calendar that opens at once, and its times come by themselves', async ({
    call,
    provider,
  }) => {
    await provider.fault({ kind: 'latency', ms: FOREVER_MS, match: READING_SLOTS });
    await call.startWithAgent();
    await call.open();
    await expect(call.loading).toBeVisible();
    await provider.restore();
    await expect(call.slots.first()).toBeVisible();
  });

  test('keeps nobody from turning to next week, by touch or in words', async ({
    call,
    provider,
    newBookings,
  }) => {
    await call.startWithAgent();
    await call.open();
    await expect(call.slots.first()).toBeVisible();
    await provider.fault({ kind: 'latency', ms: FOREVER_MS, match: READING_SLOTS });

    const thisWeek = await call.startOf(0);
    await call.page.locator('[data-action="next"]').click();
    await expect(call.page.locator(`[data-slot="${thisWeek}"]`)).toHaveCount(0);
    await expect(call.slots.first()).toBeVisible();

    await call.page.locator('[data-action="prev"]').click();
    await expect(call.page.locator(`[data-slot="${thisWeek}"]`)).toBeVisible();
    await call.type('do you have anything next week');
    await expect(call.page.locator(`[data-slot="${thisWeek}"]`)).toHaveCount(0);
    await expect(call.page.locator('[data-slot][data-highlighted]').first()).toBeVisible();

    const start = await call.tapSlot(0);
    await call.fill(ADA);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    expect(await newBookings()).toMatchObject([{ start, ...ADA }]);
  });

  test('shows that it looks when dates beyond those that are known are opened', async ({
    call,
    provider,
  }) => {
    await call.startWithAgent();
    await call.open();
    await expect(call.slots.first()).toBeVisible();
    await call.page.locator('[data-range="3m"]').click();
    await expect(call.calendar).toHaveAttribute('data-to', /2027-05/);
    await provider.fault({ kind: 'latency', ms: 3000, match: READING_SLOTS });
    // One step, to dates that nothing before has asked for.
    await call.page.locator('[data-action="next"]').click();
    await expect(call.loading).toBeVisible();
    await expect(call.slots.first()).toBeVisible();
  });
});
