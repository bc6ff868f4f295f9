/** Every state of the calendar against WCAG 2.2 A and AA: light, dark, forced colours, both directions, four widths. */
import type { Page } from '@playwright/test';
import { states } from '../web/src/gallery/states.ts';
import { loadAxe, misfits, violations } from './support/check-accessibility.ts';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

/** One way to look at the page. */
interface Look {
  name: string;
  width: number;
  height?: number;
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  forced: boolean;
  /**
   * axe looks too, which takes ten times as long as measuring what fits. What it reads, names, roles and colours,
   * differs by scheme and language, and by what the narrowest screen hides.
   */
  withAxe?: boolean;
}

const plain = { scheme: 'light', dir: 'ltr', forced: false } as const;

const LOOKS: readonly Look[] = [
  ...[320, 1280].map((width) => ({ ...plain, name: `light, ${width}`, width, withAxe: true })),
  ...[390, 768].map((width) => ({ ...plain, name: `light, ${width}`, width })),
  // What 200 % zoom leaves of 1280 × 800.
  { ...plain, name: 'zoomed to 200 %', width: 640, height: 400 },
  { ...plain, name: 'dark, 390', width: 390, scheme: 'dark', withAxe: true },
  { ...plain, name: 'dark, 1280', width: 1280, scheme: 'dark' },
  { ...plain, name: 'right to left, 320', width: 320, dir: 'rtl', withAxe: true },
  { ...plain, name: 'right to left, 1280', width: 1280, dir: 'rtl' },
  { ...plain, name: 'forced colours, 390', width: 390, forced: true },
  { ...plain, name: 'forced colours, 1280', width: 1280, forced: true, withAxe: true },
];

/** German words are the longest. */
const GERMAN: readonly Look[] = [
  { ...plain, name: 'German, 320', width: 320, withAxe: true },
  { ...plain, name: 'German, 1280', width: 1280 },
];

/** WCAG 2.5.8 asks for 24 CSS pixels; fingers want 44. */
const TARGET = 24;
const TOUCH_TARGET = 44;

async function lookAt(page: Page, look: Look): Promise<void> {
  const { width, height = 800, scheme, dir, forced } = look;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate((wanted) => (document.documentElement.dir = wanted), dir);
}

async function open(page: Page, state: string, locale = 'en-US'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(galleryUrl(state, { locale }));
  const calendar = page.locator('[data-calendar]');
  await expect(calendar).toHaveAttribute('data-step', /.+/);
  await expect(calendar).toHaveAttribute('lang', locale);
  if (state === 'live') await page.getByRole('button', { name: 'Book appointment' }).click();
  await expect(page.locator('.icc-panel')).toBeVisible();
  if (state !== 'mismatch') await expect(calendar).not.toHaveAttribute('data-link', 'connecting');
  await loadAxe(page);
}

/** Looks at the page in each way and expects nothing to be wrong. */
async function expectNoFlaws(page: Page, looks: readonly Look[]): Promise<void> {
  for (const look of looks) {
    await lookAt(page, look);
    const found = look.withAxe === true ? await violations(page, '[data-calendar]') : [];
    expect.soft([...found, ...(await misfits(page, TARGET))], look.name).toEqual([]);
  }
}

for (const state of Object.keys(states)) {
  test(`${state} can be read and used by everyone`, async ({ page }) => {
    await open(page, state);
    await expectNoFlaws(page, LOOKS);
    await open(page, state, 'de-DE');
    await expectNoFlaws(page, GERMAN);
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  for (const state of Object.keys(states)) {
    test(`${state} has room for fingers`, async ({ page }) => {
      await open(page, state);
      expect(await misfits(page, TOUCH_TARGET)).toEqual([]);
    });
  }
});

test('on a page that runs from right to left arrows turn, and words keep their order', async ({
  page,
}) => {
  await open(page, 'week');
  await lookAt(page, { ...plain, name: 'right to left', width: 1280, dir: 'rtl' });
  await expect(page.locator('[data-action="next"] .icc-icon')).toHaveCSS(
    'transform',
    'matrix(-1, 0, 0, 1, 0, 0)',
  );
  // "30 min with …": the number comes first.
  const places = await page.locator('.icc-subtitle').evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { text: string; left: number }[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      const range = document.createRange();
      for (const word of ['30', 'min']) {
        const at = text.indexOf(word);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        found.push({ text: word, left: range.getBoundingClientRect().left });
      }
    }
    return found.toSorted((a, b) => a.left - b.left).map(({ text }) => text);
  });
  expect(places).toEqual(['30', 'min']);
});

test('in forced colours what is chosen and what cannot be chosen look different', async ({
  page,
}) => {
  await open(page, 'month');
  await lookAt(page, { ...plain, name: 'forced colours', width: 1280, forced: true });
  const colours = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderTopColor } = getComputedStyle(element);
        return `${backgroundColor} ${borderTopColor}`;
      });
  const chosen = await colours('.icc-month-day[aria-selected="true"]');
  const free = await colours('.icc-month-day[aria-selected="false"]:not([aria-disabled])');
  const taken = await colours('.icc-month-day[aria-disabled]');
  expect(new Set([chosen, free, taken]).size).toBe(3);
});
