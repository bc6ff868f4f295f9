/** The screen after a call shows what came of it, whatever happened to page and booking in between. */
import { ADA } from './support/call-page.ts';
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ timeout: 120_000 });

test('a booking is there at the end though the calendar was closed and the page loaded again', async ({
  call,
}) => {
  await call.startWithAgent();
  await call.choose(2);
  await call.fill(ADA);
  await call.confirmButton.click();
  await call.step('booked').waitFor();
  const when = await call.page.locator('[data-booking-uid] time').getAttribute('datetime');
  await call.page.locator('[data-action="close"]').click();
  await call.step('closed').waitFor({ state: 'attached' });
  await call.page.reload();
  await call.bookButton.waitFor();
  await call.hangUp();
  const card = call.page.locator('[data-call="ended"] [data-booking-uid]');
  await expect(card.locator('time')).toHaveAttribute('datetime', when ?? '');
  await expect(call.page.getByText('Nothing was booked')).toBeHidden();

  await call.startAgain();
  await call.hangUp();
  await expect(call.page.getByText('Nothing was booked')).toBeVisible();
});

test('a booking that was cancelled is no appointment at the end', async ({ call }) => {
  await call.startWithAgent();
  await call.choose(3);
  await call.fill(ADA);
  await call.confirmButton.click();
  await call.step('booked').waitFor();
  await call.page.locator('[data-action="cancel-booking"]').click();
  await call.page.locator('[data-action="confirm-cancel"]').click();
  await call.page.locator('[data-booking-uid][data-status="cancelled"]').waitFor();
  await call.hangUp();
  await expect(call.page.locator('[data-booking-uid][data-status="cancelled"]')).toBeVisible();
  await expect(call.page.getByText('Here is your appointment')).toBeHidden();
  await expect(call.page.locator('[data-action="download"]')).toBeHidden();
});

test('a goodbye ends the call, unless the caller goes on', async ({ call }) => {
  await call.startWithAgent();
  await call.type('goodbye');
  await expect(call.agentLine(/Goodbye/)).toBeVisible();
  await call.type('wait, what do you have on Tuesday?');
  await call.step('choosing').waitFor();
  await call.type('thanks, bye');
  await expect(call.page.locator('[data-call="ended"]')).toBeVisible();
  await expect(call.page.getByText('Nothing was booked')).toBeVisible();
});
