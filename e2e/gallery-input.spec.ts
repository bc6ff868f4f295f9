/** What people put into the calendar by touch and keyboard: text of all kinds, and wishes about times. */
import type { Page } from '@playwright/test';
import { readView } from '../scripts/caller/read-page.ts';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

const calendar = (page: Page) => page.locator('[data-calendar]');
const field = (page: Page, slug: string) => page.locator(`[data-field="${slug}"]`);
const error = (page: Page, slug: string) => page.locator(`[data-field-error="${slug}"]`);

async function open(page: Page, state: string): Promise<void> {
  await page.goto(galleryUrl(state));
  await expect(calendar(page)).toHaveAttribute('data-link', 'synced');
}

test('text that will not do is refused at its field with a sentence', async ({ page }) => {
  await open(page, 'details');
  await field(page, 'name').fill('n'.repeat(10_000));
  await field(page, 'email').fill('ada at example');
  await field(page, 'phone').fill('call me');
  await field(page, 'notes').fill('n'.repeat(10_000));
  await page.locator('[data-action="confirm"]').click();
  await expect(error(page, 'name')).toContainText('too long: at most 200');
  await expect(error(page, 'email')).toContainText('name@example.com');
  await expect(error(page, 'phone')).toContainText('country code');
  await expect(error(page, 'notes')).toContainText('too long: at most 2000');
  await expect(field(page, 'name')).toBeFocused();
  await expect(calendar(page)).toHaveAttribute('data-step', 'details');
});

test('a paste of any length stays whole, and is refused with a sentence', async ({ page }) => {
  await open(page, 'details');
  const long = 'n'.repeat(12_000);
  await field(page, 'name').fill(long);
  await page.locator('[data-action="confirm"]').click();
  await expect(error(page, 'name')).toContainText('too long: at most 200');
  expect((await field(page, 'name').inputValue()).length).toBe(long.length);

  await open(page, 'found');
  await page.locator('[data-action="cancel-booking"]').click();
  await field(page, 'cancel-reason').fill(long);
  await page.locator('[data-action="confirm-cancel"]').click();
  await expect(error(page, 'cancel-reason')).toContainText('too long: at most 500');
  expect((await field(page, 'cancel-reason').inputValue()).length).toBe(long.length);
  await expect(field(page, 'cancel-reason')).toBeFocused();
  await field(page, 'cancel-reason').fill('Ill');
  await page.locator('[data-action="confirm-cancel"]').click();
  await expect(page.locator('[data-question="cancel"]')).toHaveCount(0);
});

test('Escape that ends a composition closes nothing', async ({ page }) => {
  const escape = (slug: string) =>
    field(page, slug).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }),
      ),
    );
  await open(page, 'details');
  await field(page, 'name').focus();
  await escape('name');
  await expect(calendar(page)).toHaveAttribute('data-step', 'details');

  await open(page, 'found');
  await page.locator('[data-action="cancel-booking"]').click();
  await escape('cancel-reason');
  await expect(page.locator('[data-question="cancel"]')).toBeVisible();
});

test('spaces in an address, a national number, markup and emoji are taken', async ({ page }) => {
  await open(page, 'details');
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await field(page, 'name').fill('<b>Ada</b> 👋🏽 Example');
  await field(page, 'email').fill('  ada @example.com ');
  await field(page, 'phone').fill('(202) 555-0123');
  await field(page, 'topic').selectOption('Pricing');
  await field(page, 'notes').fill('<img src=x onerror="throw new Error(1)"> ✅');
  await page.locator('[data-action="confirm"]').click();
  await expect(calendar(page)).toHaveAttribute('data-step', 'booked');
  const card = page.locator('[data-booking-uid]');
  await expect(card).toContainText('<b>Ada</b> 👋🏽 Example');
  await expect(card).toContainText('<img src=x onerror="throw new Error(1)"> ✅');
  await expect(card).toContainText('ada@example.com');
  expect(complaints).toEqual([]);
});

test('a required box has to be ticked, and what is read off the page is what was chosen', async ({
  page,
}) => {
  await open(page, 'details-terms');
  const chosen = async () => (await readView(page)).details;
  await field(page, 'name').fill('Ada Example');
  await field(page, 'email').fill('ada@example.com');
  await field(page, 'topic').selectOption('Pricing');
  const box = field(page, 'consent');
  await box.check();
  expect(await chosen()).toMatchObject({ topic: 'Pricing', consent: 'yes' });
  await box.uncheck();
  expect(Object.keys(await chosen())).toEqual(['name', 'email', 'topic']);
  await page.locator('[data-action="confirm"]').click();
  await expect(error(page, 'consent')).toContainText('needs a yes');
  await expect(box).toBeFocused();
  await expect(calendar(page)).toHaveAttribute('data-step', 'details');
  await page.getByLabel('German').check();
  await box.check();
  expect(await chosen()).toMatchObject({ language: 'German', consent: 'yes' });
  await page.locator('[data-action="confirm"]').click();
  await expect(calendar(page)).toHaveAttribute('data-step', 'booked');
});

test('times are narrowed down by touch, and each wish has a way out', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'week');
  const slots = page.locator('[data-slot]');
  const all = await slots.count();
  await page.getByRole('button', { name: 'Mornings' }).click();
  await expect(page.getByRole('button', { name: 'Mornings' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(() => slots.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Days and hours' }).click();
  await page.getByRole('button', { name: 'Wed, Wednesday', exact: true }).click();
  await page.getByLabel('Not before').selectOption({ label: '10:00 AM' });
  await expect(page.locator('[data-filter="weekdays"]')).toHaveAccessibleName(
    'Remove: Not Wednesday',
  );
  await expect(page.locator('[data-date="2026-11-25"]')).toHaveAttribute('data-empty', 'true');
  await page.locator('[data-filter="weekdays"]').click();
  await page.locator('[data-filter="after"]').click();
  await page.getByRole('button', { name: 'Mornings' }).click();
  await expect(slots).toHaveCount(all);
  await expect(page.locator('[data-filter]')).toHaveCount(0);
});
