/** A whole call without a mouse, and each of its pages against WCAG 2.2 A and AA. */
import type { Page } from '@playwright/test';
import { ADA, type CallPage } from './support/call-page.ts';
import { loadAxe, violations } from './support/check-accessibility.ts';
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ timeout: 120_000 });

/** Steps through the page by Tab until the focus is on the element; the way a person without a mouse goes. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function expectReadable(call: CallPage, where: string): Promise<void> {
  expect.soft(await violations(call.page, 'body'), where).toEqual([]);
}

test('a call is begun, booked in and ended by keyboard alone', async ({ call, newBookings }) => {
  const { page } = call;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(call.url);
  await loadAxe(page);
  await expectReadable(call, 'before the call');
  await tabTo(page, '[data-action="start-call"]');
  await page.keyboard.press('Enter');
  await call.bookButton.waitFor();
  await expect(page.locator('[data-message-box]'), 'the start button has gone').toBeFocused();
  await expectReadable(call, 'in the call');

  await tabTo(page, '[data-action="book-appointment"]');
  await page.keyboard.press('Enter');
  await call.step('choosing').waitFor();
  await expect(call.bookButton, 'opening takes the focus from nobody').toBeFocused();
  await expect(call.bookButton).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-step-heading]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(call.bookButton, 'closing gives the focus back').toBeFocused();

  const box = page.locator('[data-message-box]');
  await box.fill('m'.repeat(1001));
  await box.press('Enter');
  await expect(page.locator('#call-message-failed')).toContainText('too long: at most 1000');
  expect((await box.inputValue()).length).toBe(1001);
  await box.fill('');
  await call.bookButton.focus();

  await page.keyboard.press('Alt+Shift+C');
  await call.step('choosing').waitFor();
  await expect(page.locator('[data-step-heading]')).toBeFocused();
  await call.slots.first().waitFor();
  await expectReadable(call, 'choosing a time');
  await tabTo(page, '[data-slot]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await call.step('details').waitFor();
  await page.locator('[data-hold="held"]').waitFor();
  await expectReadable(call, 'giving details');
  await tabTo(page, '[data-field="name"]');
  await page.keyboard.type(ADA.name);
  await tabTo(page, '[data-field="email"]');
  await page.keyboard.type(ADA.email);
  await tabTo(page, '[data-action="confirm"]');
  await page.keyboard.press('Enter');
  await call.step('booked').waitFor();
  await expectReadable(call, 'booked');
  expect(await newBookings()).toMatchObject([ADA]);

  await page.keyboard.press('Escape');
  await expect(call.calendar).toHaveAttribute('data-step', 'closed');
  await expect(call.bookButton).toBeFocused();
  await tabTo(page, '[data-action="hang-up"]');
  await page.keyboard.press('Enter');
  await page.locator('[data-call="ended"]').waitFor();
  await expect(page.getByRole('heading', { name: 'Call ended' })).toBeFocused();
  await expectReadable(call, 'after the call');
});
