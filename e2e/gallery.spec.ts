/** The calendar panel in a real browser, over the gallery's agent in memory: no SFU, no worker. */
import type { Page } from '@playwright/test';
import { states } from '../web/src/gallery/states.ts';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

function calendar(page: Page) {
  return page.locator('[data-calendar]');
}

/** Opens a state and collects what the browser complains about. */
async function open(
  page: Page,
  state: string,
  query: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(galleryUrl(state, query));
  await expect(calendar(page)).toHaveAttribute('data-step', /.+/);
  await expect(calendar(page)).not.toHaveAttribute('data-link', 'connecting');
  return complaints;
}

test.describe('every state', () => {
  for (const state of Object.keys(states)) {
    test(`${state} draws without complaint, wide, narrow and dark`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const complaints =
        state === 'mismatch'
          ? await openMismatch(page)
          : await open(page, state, { theme: 'dark' });
      const wide = await overflow(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const narrow = await overflow(page);
      expect(complaints).toEqual([]);
      expect({ wide, narrow }).toEqual({ wide: [], narrow: [] });
    });
  }
});

async function openMismatch(page: Page): Promise<string[]> {
  await page.goto(galleryUrl('mismatch'));
  await expect(page.getByText('This page and the agent do not fit together')).toBeVisible();
  return [];
}

/** Parts of the panel that are wider than the panel, and buttons that are too small to hit. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('.icc-panel');
    if (!panel) return [];
    const found: string[] = [];
    const { left, right } = panel.getBoundingClientRect();
    for (const element of panel.querySelectorAll<HTMLElement>(
      'button, a, input:not(label input)',
    )) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      if (box.left < left - 1 || box.right > right + 1) found.push(`outside: ${name}`);
      if (box.width < 24 || box.height < 24) found.push(`too small: ${name}`);
    }
    return found;
  });
}

test('a time is found, filled in and booked by mouse', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const complaints = await open(page, 'live');
  await expect(calendar(page)).toHaveAttribute('data-step', 'closed');
  await page.getByRole('button', { name: 'Book appointment' }).click();
  await expect(calendar(page)).toHaveAttribute('data-step', 'choosing');
  await page.locator('[data-action="next"]').click();
  await expect(calendar(page)).toHaveAttribute('data-from', '2026-12-01');
  const slot = page.locator('[data-slot]').first();
  const start = await slot.getAttribute('data-slot');
  await slot.click();
  await expect(calendar(page)).toHaveAttribute('data-step', 'details');

  await page.locator('[data-action="confirm"]').click();
  await expect(page.locator('[data-field="name"]')).toBeFocused();
  await expect(page.locator('[data-field-error="name"]')).toHaveText('Enter your name.');

  await page.locator('[data-field="name"]').fill('Ada Example');
  await page.locator('[data-field="email"]').fill('ada@');
  await page.locator('[data-field="topic"]').selectOption('Pricing');
  await expect(page.locator('[data-field-error="email"]')).toContainText('name@example.com');
  await page.locator('[data-field="email"]').fill('ada@example.com');
  await page.locator('[data-field="phone"]').fill('(202) 555-0123');
  await page.locator('[data-field="notes"]').fill('Hello');
  await expect(page.locator('[data-field="phone"]')).toHaveValue(/^\+1 ?202/);
  await page.locator('[data-action="confirm"]').click();
  await expect(page.getByText('Sending your booking…').first()).toBeVisible();
  await expect(calendar(page)).toHaveAttribute('data-step', 'booked');
  await expect(page.locator('[data-booking-uid]')).toHaveAttribute(
    'data-booking-uid',
    `bk_${start?.replace(/\D/g, '')}`,
  );
  expect(complaints).toEqual([]);
});

test('where it takes place is shown before it is booked, in each language', async ({ page }) => {
  const places = { 'en-US': 'Online', 'de-DE': 'Als Videotermin', 'es-ES': 'En línea' };
  for (const [locale, place] of Object.entries(places)) {
    await page.goto(galleryUrl('details', { locale }));
    await expect(page.locator('[data-place="video"]')).toHaveText(`${place}, Cal Video`);
  }
});

test('the whole way can be gone by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'live');
  const opener = page.getByRole('button', { name: 'Book appointment' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(calendar(page)).toHaveAttribute('data-step', 'choosing');
  await expect(opener, 'opening takes the focus from nobody').toBeFocused();

  const first = page.locator('[data-slot]').first();
  await first.focus();
  const slots = await page
    .locator('[data-slot]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-slot')));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`[data-slot="${slots[1]}"]`)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const beside = await page.evaluate(() => document.activeElement?.getAttribute('data-slot'));
  expect(beside?.slice(0, 10)).toBe('2026-11-25');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(calendar(page)).toHaveAttribute('data-step', 'details');
  await expect(page.getByRole('heading', { name: 'Your details' })).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveAttribute('data-step', 'closed');
  await expect(opener, 'closing gives the focus back').toBeFocused();
});

test('the months can be walked by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'quarter');
  await page.locator('[data-day="2026-11-24"]').focus();
  const moves: [string, string][] = [
    ['ArrowRight', '2026-11-25'],
    ['ArrowDown', '2026-12-02'],
    ['Home', '2026-11-29'],
    ['End', '2026-12-05'],
    ['PageDown', '2027-01-05'],
    ['PageUp', '2026-12-05'],
  ];
  for (const [key, date] of moves) {
    await page.keyboard.press(key);
    await expect(page.locator(`[data-day="${date}"]`), key).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-day="2026-11-30"]')).toHaveAttribute('aria-disabled', 'true');
});

test('days out of range, not known yet and without times look and are named differently', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'unread');
  const day = (date: string) => page.locator(`[data-day="${date}"]`);
  await expect(day('2026-12-05')).toHaveAccessibleName('Saturday, December 5, 2026, No times');
  await expect(day('2026-12-14')).toHaveAccessibleName('Monday, December 14, 2026, Not known yet');
  const out = page.locator('.icc-month-out', { hasText: /^22$/ }).first();
  await expect(out.getByRole('button')).toHaveCount(0);
  const looks = [out, day('2026-12-05'), day('2026-12-14')].map((each) =>
    each.evaluate((element) => {
      const digits = element.querySelector('span');
      const struck = digits && getComputedStyle(digits).backgroundImage;
      return `${getComputedStyle(element).borderBlockStartStyle} ${struck}`;
    }),
  );
  expect(new Set(await Promise.all(looks)).size).toBe(3);
});

test('what was typed survives going back, closing and opening again', async ({ page }) => {
  await open(page, 'live');
  await page.getByRole('button', { name: 'Book appointment' }).click();
  await page.locator('[data-slot]').first().click();
  await page.locator('[data-field="name"]').fill('Ada Example');
  await page.locator('[data-action="change-time"]').click();
  await page.locator('[data-action="close"]').click();
  await expect(calendar(page)).toHaveAttribute('data-step', 'closed');
  await page.getByRole('button', { name: 'Book appointment' }).click();
  await page.locator('[data-slot]').nth(3).click();
  await expect(page.locator('[data-field="name"]')).toHaveValue('Ada Example');
});

test('a refused tap is taken back, with the reason', async ({ page }) => {
  await open(page, 'refusing');
  await page.locator('[data-slot]').first().click();
  await expect(page.getByRole('alert')).toContainText('a bit fast');
  await expect(calendar(page)).toHaveAttribute('data-step', 'choosing');
  await expect(page.locator('[data-slot][aria-pressed="true"]')).toHaveCount(0);
});

test('the agent can turn the page while the person looks', async ({ page }) => {
  await open(page, 'week');
  await page.getByRole('button', { name: 'Agent shows next week' }).click();
  await expect(calendar(page)).toHaveAttribute('data-from', '2026-12-01');
  await expect(page.locator('[data-slot][data-highlighted]')).toHaveCount(2);
  await expect(page.getByText('Suggested', { exact: true })).toBeVisible();
});
