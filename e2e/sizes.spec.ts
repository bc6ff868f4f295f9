/** The calendar in the call page at every size of screen: times in view, all within reach, the focus in sight. */
import type { Page } from '@playwright/test';
import { loadAxe, misfits, violations, WITH_BEST_PRACTICE } from './support/check-accessibility.ts';
import { expect, galleryUrl, test } from './support/gallery-test.ts';
import {
  byFinger,
  byWheel,
  doubleText,
  endsOutOfReach,
  focusedOutOfView,
  LEAST_TIMES,
  reopen,
  resize,
  SIZES,
  timesInView,
} from './support/sizes.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, state: string, locale = 'en-US'): Promise<void> {
  await page.goto(galleryUrl(state, { locale, frame: 'call' }));
  await expect(page.locator('[data-calendar]')).toHaveAttribute('lang', locale);
  await expect(page.locator('[data-calendar]')).toHaveAttribute('data-link', 'synced');
  await expect(page.locator('.icc-panel')).toBeVisible();
  await loadAxe(page);
}

for (const locale of ['en-US', 'de-DE', 'es-ES']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('free times are in view at every size and with large text, and everything is within reach', async ({
      page,
    }) => {
      await open(page, 'free-later', locale);
      const rows = SIZES.map(({ width, height, what }) => [`${width} × ${height}`, what]);
      for (const text of ['plain', 'large']) {
        if (text === 'large') await doubleText(page);
        for (const [index, size] of SIZES.entries()) {
          await resize(page, size);
          if (text === 'large') await reopen(page);
          const times = await timesInView(page);
          const flaws = [
            ...(await violations(page, 'html', WITH_BEST_PRACTICE)),
            ...(await misfits(page, 24)),
            ...(await endsOutOfReach(page, byWheel)),
          ];
          expect
            .soft(times, `times in view, ${text} text, ${size.what}`)
            .toBeGreaterThanOrEqual(LEAST_TIMES);
          expect.soft(flaws, `${text} text, ${size.what}`).toEqual([]);
          rows[index]?.push(`${times}`, `${flaws.length}`);
        }
      }
      if (process.env['SIZES_TABLE']) {
        const table = rows.map((row) => `| ${row.join(' | ')} |`);
        process.stdout.write(`${locale}\n${table.join('\n')}\n`);
      }
    });
  });
}

/** Sizes in which something is typed, the keyboard up or not. */
const TYPING = [
  { width: 320, height: 256 },
  { width: 375, height: 407 },
  { width: 667, height: 375 },
  { width: 667, height: 175 },
  { width: 853, height: 533 },
  { width: 1280, height: 800 },
];

test('what the Tab key reaches is in view, in the form and among the times', async ({ page }) => {
  for (const state of ['details-refused', 'suggested']) {
    await open(page, state);
    for (const size of TYPING) {
      await resize(page, size);
      const hidden = await focusedOutOfView(page);
      expect.soft(hidden, `${state}, ${size.width} × ${size.height}`).toEqual([]);
    }
  }
});

test('a refused form shows the field that is wrong, however low the page is', async ({ page }) => {
  await open(page, 'details');
  for (const size of TYPING) {
    await resize(page, size);
    await page.locator('[data-action="confirm"]').click();
    await expect(page.locator('[data-field="name"]')).toBeFocused();
    await expect(page.locator('[data-field="name"]')).toBeInViewport({ ratio: 1 });
  }
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 667, height: 375 } });

  test('a finger scrolls to both ends, held upright or sideways', async ({ page }) => {
    await open(page, 'free-later');
    for (const size of [
      { width: 667, height: 375 },
      { width: 844, height: 390 },
      { width: 375, height: 667 },
    ]) {
      await resize(page, size);
      expect.soft(await timesInView(page)).toBeGreaterThanOrEqual(LEAST_TIMES);
      expect.soft(await misfits(page, 44)).toEqual([]);
      expect.soft(await endsOutOfReach(page, byFinger), `${size.width} wide`).toEqual([]);
    }
  });
});

test('a narrow panel folds ranges, filters and zone away, and shows the wishes that are set', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'week');
  const options = page.getByRole('button', { name: 'Options' });
  const mornings = page.locator('[data-part="morning"]');
  const wish = page.locator('[data-filter="parts"]');
  const range = page.locator('[data-range="2w"]');
  await expect(mornings).toBeHidden();
  await expect(range).toBeHidden();
  await expect(page.getByLabel('Time zone')).toBeHidden();
  await expect(page.locator('.icc-zone-foot')).toHaveText(
    'Times in your zone (Eastern Standard Time)',
  );
  await options.click();
  await expect(options).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByLabel('Time zone')).toBeVisible();
  await range.click();
  await mornings.click();
  await expect(mornings).toHaveAttribute('aria-pressed', 'true');
  await expect(wish).toBeHidden();
  await options.click();
  await expect(mornings).toBeHidden();
  await expect(wish).toHaveText('Remove: Mornings');
  await wish.focus();
  await page.keyboard.press('Enter');
  await expect(wish).toHaveCount(0);
  await expect(page.locator('[data-step-heading]')).toBeFocused();
});

test('a panel with room for everything has nothing to unfold', async ({ page }) => {
  await open(page, 'week');
  await expect(page.getByRole('button', { name: 'Options' })).toBeHidden();
  await expect(page.locator('[data-range="2w"]')).toBeVisible();
  await expect(page.locator('.icc-zone-foot')).toBeHidden();
});

test('days without times before the first free one are one line on a narrow panel only', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'free-later');
  const line = page.getByText('Nov 24 – 25: No times');
  const today = page.locator('[data-date="2026-11-24"]');
  await expect(line).toBeVisible();
  await expect(today).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(line).toBeHidden();
  await expect(today).toBeVisible();
});
