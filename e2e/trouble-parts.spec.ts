/** A part of the system dies in the middle of a call. */
import { join } from 'node:path';
import { defaultCalendar } from '../agent/src/embedded/calcom/calendar/load-calendar.ts';
import { startLocalCalcom } from '../agent/src/embedded/calcom/server.ts';
import { GIVE_UP_MS } from '../web/src/call/reconnect-policy.ts';
import { ADA } from './support/call-page.ts';
import { ALL_PARTS, expect, test } from './support/trouble-test.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });
test.use({ stackOf: { ...ALL_PARTS, name: 'to be broken' } });

test('the calendar provider goes away and comes back: the call goes on, and a booking is made', async ({
  call,
  running,
}) => {
  const { stack, dataDir, now } = running;
  await call.startWithAgent();
  await call.open();
  await expect(call.slots.first()).toBeVisible();
  await stack.part('local-calcom').stop();

  const start = await call.tapSlot(2);
  await expect(call.step('details')).toBeVisible();
  await expect(call.page.locator('[data-hold="none"]')).toBeVisible();
  await call.fill(ADA);
  await call.confirmButton.click();
  await expect(call.notice('unavailable')).toContainText('Nothing has been booked');
  await call.page.locator('[data-action="change-time"]').click();
  await call.page.locator('[data-range="3m"]').click();
  await expect(call.calendar).toContainText(/as of|cannot be looked up/);
  await expect(call.agentLine(/cannot reach the calendar/)).toBeVisible();

  const provider = await startLocalCalcom({
    port: Number(new URL(stack.calUrl).port),
    dataDir: join(dataDir, 'local-calcom'),
    key: stack.calKey,
    calendar: defaultCalendar(),
    now,
  });
  try {
    await expect(call.agentLine(/answers again/)).toBeVisible();
    await call.page.locator('[data-range="1w"]').click();
    await expect(call.page.locator(`[data-slot="${start}"]`)).toBeVisible();
    await call.page.locator(`[data-slot="${start}"]`).click();
    await expect(call.field('email')).toHaveValue(ADA.email);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    await call.hangUp();
    await expect(call.page.locator('[data-call="ended"]')).toContainText(ADA.email);
  } finally {
    await provider.close();
  }
});

test('the media server dies: the page says that it tries again, then that the connection is lost', async ({
  call,
  stack,
}) => {
  await call.page.clock.install();
  await call.startWithAgent();
  await call.open();
  const { pid } = stack.part('sfu');
  if (pid === undefined) throw new Error('the media server does not run');
  process.kill(pid, 'SIGKILL');
  await expect(call.problem('reconnecting')).toContainText('Reconnecting');
  await expect(call.bookButton).toHaveCount(0);
  const ended = call.page.locator('[data-call="ended"][data-reason="lost"]');
  await call.page.clock.fastForward(GIVE_UP_MS);
  await expect(ended).toContainText('The connection was lost');
  await ended.locator('[data-action="start-call"]').click();
  await expect(call.problem('no_connection')).toContainText('could not be connected');
});
