/** Where the keyboard is after something has gone from the screen: never nowhere. */
import type { Locator, Page } from '@playwright/test';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

const calendar = (page: Page) => page.locator('[data-calendar]');
const tabStop = (page: Page) => page.locator('[data-slot][tabindex="0"]');
const heading = (page: Page) => page.locator('[data-step-heading]');

async function open(page: Page, state: string, query = {}): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(galleryUrl(state, query));
  await expect(calendar(page)).toHaveAttribute('data-link', 'synced');
}

/** Presses a control that goes by that, and sees that Escape is heard afterwards. */
async function pressAway(page: Page, control: Locator, next: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(control).toHaveCount(0);
  await expect(next).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveAttribute('data-step', 'closed');
}

test('the button back to today hands the focus to its neighbour', async ({ page }) => {
  await open(page, 'week');
  await page.locator('[data-action="next"]').click();
  await pressAway(
    page,
    page.locator('[data-action="today"]'),
    page.locator('[data-action="prev"]'),
  );
});

test('a wish that is taken back hands the focus to the wishes left', async ({ page }) => {
  await open(page, 'filter-by-voice');
  await pressAway(
    page,
    page.locator('[data-filter="weekdays"]'),
    page.locator('[data-part="morning"]'),
  );
});

test('a heard value that is right hands the focus to its field', async ({ page }) => {
  await open(page, 'details-heard');
  await pressAway(
    page,
    page.locator('[data-action="heard-right"]'),
    page.locator('[data-field="email"]'),
  );
});

test('a problem that is put aside hands the focus to the heading', async ({ page }) => {
  await open(page, 'refusing');
  await page.locator('[data-slot]').first().click();
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('the way to the next free day leads to its times', async ({ page }) => {
  await open(page, 'empty');
  await pressAway(page, page.locator('[data-action="next-free"]'), tabStop(page));
});

test('a time that the agent turns away hands the focus to a time that is there', async ({
  page,
}) => {
  await open(page, 'week');
  await page.locator('[data-slot]').first().focus();
  await page
    .getByRole('button', { name: 'Agent shows next week' })
    .evaluate((button: HTMLElement) => button.click());
  await expect(calendar(page)).toHaveAttribute('data-from', '2026-12-01');
  await expect(tabStop(page)).toBeFocused();
});

test('that page and agent do not fit can be dismissed by key and by touch', async ({ page }) => {
  await page.goto(galleryUrl('mismatch'));
  const panel = page.locator('.icc-message');
  await expect(panel).toBeVisible();
  await page.locator('[data-action="reload"]').focus();
  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveAttribute('data-step', 'closed');
  await expect(panel).toHaveCount(0);

  await page.getByRole('button', { name: 'Book appointment' }).click();
  await expect(panel).toBeVisible();
  await page.locator('[data-action="close"]').click();
  await expect(panel).toHaveCount(0);
});

test.describe('the shortcut', () => {
  const elsewhere = (page: Page) => page.getByRole('link', { name: 'two-weeks' });

  test('that came to nothing takes the focus from nobody later', async ({ page }) => {
    await open(page, 'live', { trouble: 'refusing' });
    await page.keyboard.press('Alt+Shift+C');
    await expect(calendar(page)).toHaveAttribute('data-trouble', 'refused');
    await page
      .getByRole('button', { name: 'Agent shows next week' })
      .evaluate((button: HTMLElement) => button.click());
    await expect(tabStop(page)).toBeVisible();
    await expect(page.locator('body')).toBeFocused();
  });

  test('leaves in peace who has gone on before the calendar is there', async ({ page }) => {
    await open(page, 'live');
    await elsewhere(page).evaluate((link) => {
      const keys = { code: 'KeyC', altKey: true, shiftKey: true, bubbles: true };
      document.dispatchEvent(new KeyboardEvent('keydown', keys));
      link.focus();
    });
    await expect(tabStop(page)).toBeVisible();
    await expect(elsewhere(page)).toBeFocused();
  });

  test('leads in right after closing', async ({ page }) => {
    await open(page, 'live');
    const opener = page.getByRole('button', { name: 'Book appointment' });
    await opener.focus();
    await page.keyboard.press('Alt+Shift+C');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+Shift+C');
    await expect(tabStop(page)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  });

  test('leads in and out again', async ({ page }) => {
    await open(page, 'live');
    await elsewhere(page).focus();
    await page.keyboard.press('Alt+Shift+C');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Alt+Shift+C');
    await expect(elsewhere(page)).toBeFocused();
  });
});

test('opening that hides what had the focus takes it in', async ({ page }) => {
  await open(page, 'live');
  await page.addStyleTag({
    content: 'body:has([data-step="choosing"]) .gallery-page { display: none }',
  });
  const opener = page.getByRole('button', { name: 'Book appointment' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('who has left the calendar is not fetched back by it', async ({ page }) => {
  await open(page, 'week');
  await page.locator('[data-slot]').first().focus();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page
    .getByRole('button', { name: 'Agent shows next week' })
    .evaluate((button: HTMLElement) => button.click());
  await expect(calendar(page)).toHaveAttribute('data-from', '2026-12-01');
  await expect(page.locator('body')).toBeFocused();
});
