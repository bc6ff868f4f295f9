/** Bookings made before, in a real call: found, moved and cancelled by touch, each as the provider has it. */
import { ADA } from './support/call-page.ts';
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ timeout: 120_000 });

/** Somebody with no other booking: the calendar is shared with tests that ran before. */
const GRACE = { name: 'Grace Hopper', email: 'grace@example.com' };

test('a booking is made, moved and cancelled in one call', async ({ call, newBookings }) => {
  await call.startWithAgent();
  await call.choose(2);
  await call.fill(ADA);
  await call.confirmButton.click();
  await call.step('booked').waitFor();

  await call.page.locator('[data-action="reschedule"]').click();
  await call.step('choosing').waitFor();
  const start = await call.tapSlot(4);
  await call.step('confirming_move').waitFor();
  await call.page.locator('[data-action="confirm-move"]').click();
  await call.step('booked').waitFor();
  await expect(call.agentLine(/moved/)).toBeVisible();
  const live = (await newBookings()).filter(({ status }) => status === 'accepted');
  expect(live).toMatchObject([{ start, ...ADA }]);

  await call.page.locator('[data-action="cancel-booking"]').click();
  await call.page.locator('[data-action="confirm-cancel"]').click();
  await expect(call.agentLine(/cancelled/)).toBeVisible();
  expect((await newBookings()).filter(({ status }) => status === 'accepted')).toEqual([]);
});

test('a booking of another call is found by address and day, and shows no more than that', async ({
  call,
  newBookings,
}) => {
  await call.startWithAgent();
  const start = await call.choose(5);
  await call.fill(GRACE);
  await call.confirmButton.click();
  await call.step('booked').waitFor();
  const [booking] = await newBookings();
  await call.hangUp();
  await call.page.goto(call.url);
  await call.startAgain();
  await call.bookButton.waitFor();
  await call.open();

  await call.page.locator('[data-action="find-booking"]').click();
  await call.step('finding').waitFor();
  await call.page.locator('input[data-field="find-email"]').fill(GRACE.email);
  await call.page.locator('input[data-field="find-date"]').fill(start.slice(0, 10));
  await call.page.locator('[data-action="find"]').click();
  await call.step('booked').waitFor();
  await expect(call.calendar).toContainText('Consultation');
  await expect(call.calendar).not.toContainText(GRACE.name);
  const page = await call.page.content();
  expect(page).not.toContain(booking?.uid ?? 'no booking');
});
