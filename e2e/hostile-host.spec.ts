/** A page that styles everything: what the calendar looks like in it, against the same state in a plain page. */
import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, galleryUrl, test } from './support/gallery-test.ts';
import { CUTTING_ANCESTOR, HOSTILE_SHEETS } from './support/hostile-hosts.ts';

/** Share of the panel's pixels that may differ. */
const TOLERATED = 0.01;

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const LOOKS = [
  { state: 'suggested', theme: 'light', placement: 'docked', viewport: WIDE },
  { state: 'details-refused', theme: 'dark', placement: 'docked', viewport: WIDE },
  { state: 'booked', theme: 'light', placement: 'docked', viewport: PHONE },
  { state: 'filter-by-voice', theme: 'dark', placement: 'docked', viewport: PHONE },
  { state: 'repeat', theme: 'light', placement: 'inline', viewport: WIDE },
  { state: 'month', theme: 'dark', placement: 'inline', viewport: WIDE },
  { state: 'find-several', theme: 'light', placement: 'inline', viewport: WIDE },
] as const;

async function pictureOf(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('.icc-panel').screenshot({ animations: 'disabled' }));
}

/** Share of the pixels that differ; 1 for pictures of different sizes. */
function difference(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  return pixelmatch(one.data, other.data, undefined, width, height) / (width * height);
}

async function underSheet(page: Page, content: string): Promise<PNG> {
  const sheet = await page.addStyleTag({ content });
  const picture = await pictureOf(page);
  // Too small to count among the pixels.
  const icons = await page
    .locator('.icc-icon path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).getPropertyValue('d')));
  expect(icons).not.toContain('none');
  await sheet.evaluate((element) => element.parentNode?.removeChild(element));
  return picture;
}

test('a page that styles everything leaves the panel as it is', async ({ page }) => {
  for (const { state, theme, placement, viewport } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.goto(galleryUrl(state, { theme, placement }));
    await expect(page.locator('[data-calendar]')).toHaveAttribute('data-link', 'synced');
    const plain = await pictureOf(page);
    for (const [name, sheet] of Object.entries(HOSTILE_SHEETS)) {
      const changed = difference(plain, await underSheet(page, sheet));
      expect.soft(changed, `${state}, a page that ${name}`).toBeLessThan(TOLERATED);
    }
    // That pictures can differ at all: a token is meant to change them.
    const token = '.icc-root { --icc-surface: red }';
    expect(difference(plain, await underSheet(page, token))).toBeGreaterThan(TOLERATED);
  }
});

test('drawn into the body, the panel is neither moved nor cut off by what is around its component', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto(galleryUrl('week'));
  const plain = await pictureOf(page);
  const cut = await underSheet(page, CUTTING_ANCESTOR);
  expect(difference(plain, cut)).toBeGreaterThan(TOLERATED);
  await page.goto(galleryUrl('week', { portal: '' }));
  await expect(page.locator('body > [data-calendar]')).toHaveAttribute('data-link', 'synced');
  expect(difference(plain, await underSheet(page, CUTTING_ANCESTOR))).toBeLessThan(TOLERATED);
  // Its keys and its focus are those of the component all the same.
  await page.getByRole('heading', { name: 'Choose a time' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-calendar]')).toHaveAttribute('data-step', 'closed');
});

test('the token for the stacking order puts the panel above what a page has on top', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto(galleryUrl('week'));
  const close = page.locator('[data-action="close"]');
  await expect(close).toBeVisible();
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.setAttribute('style', 'position: fixed; inset: 0 0 auto; height: 120px; z-index: 9999');
    document.body.append(bar);
  });
  const isOnTop = () =>
    close.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  expect(await isOnTop()).toBe(false);
  await page.addStyleTag({ content: '.icc-root { --icc-z-index: 10000 }' });
  expect(await isOnTop()).toBe(true);
});
