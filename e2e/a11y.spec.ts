/** Every state of the calendar against WCAG 2.2 A and AA: light, dark, forced colours, both directions, four widths. */
import { expect, test, type Page } from '@playwright/test';
import { states } from '../web/src/gallery/states.ts';
import { loadAxe, misfits, violations } from './support/check-accessibility.ts';
import { startGallery, type GalleryServer } from './support/gallery-server.ts';

/** One way to look at the page. */
interface Look {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  forced: boolean;
}

const plain = { scheme: 'light', dir: 'ltr', forced: false } as const;

const LOOKS: readonly Look[] = [
  ...[320, 390, 768, 1280].map((width) => ({ ...plain, name: `light, ${width}`, width })),
  ...[390, 1280].map((width) => ({
    ...plain,
    name: `dark, ${width}`,
    width,
    scheme: 'dark' as const,
  })),
  ...[320, 1280].map((width) => ({
    ...plain,
    name: `right to left, ${width}`,
    width,
    dir: 'rtl' as const,
  })),
  ...[390, 1280].map((width) => ({
    ...plain,
    name: `forced colours, ${width}`,
    width,
    forced: true,
  })),
];

/** WCAG 2.5.8 asks for 24 CSS pixels. */
const TARGET = 24;

let gallery: GalleryServer;

test.beforeAll(async () => {
  gallery = await startGallery();
});

test.afterAll(async () => {
  await gallery.close();
});

async function lookAt(page: Page, { width, scheme, dir, forced }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate((wanted) => (document.documentElement.dir = wanted), dir);
}

async function open(page: Page, state: string, locale = 'en-US'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(gallery.urlOf(state, { locale }));
  const calendar = page.locator('[data-calendar]');
  await expect(calendar).toHaveAttribute('data-step', /.+/);
  await expect(calendar).toHaveAttribute('lang', locale);
  if (state === 'live') await page.getByRole('button', { name: 'Book appointment' }).click();
  await expect(page.locator('.icc-panel')).toBeVisible();
  if (state !== 'mismatch') await expect(calendar).not.toHaveAttribute('data-link', 'connecting');
  await loadAxe(page);
}

/** What is wrong with the page as it is now. */
async function flaws(page: Page): Promise<string[]> {
  return [...(await violations(page, '[data-calendar]')), ...(await misfits(page, TARGET))];
}

for (const state of Object.keys(states)) {
  test(`${state} can be read and used by everyone`, async ({ page }) => {
    await open(page, state);
    for (const look of LOOKS) {
      await lookAt(page, look);
      expect.soft(await flaws(page), look.name).toEqual([]);
    }
    // German words are the longest.
    await open(page, state, 'de-DE');
    for (const width of [320, 1280]) {
      await lookAt(page, { ...plain, name: 'German', width });
      expect.soft(await flaws(page), `German, ${width}`).toEqual([]);
    }
  });
}
