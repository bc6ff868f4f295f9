/** Zones in the gallery: any of them can be chosen by touch, and each has a way back. */
import type { Page } from '@playwright/test';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

async function open(page: Page, state: string, locale = 'en-US'): Promise<void> {
  await page.goto(galleryUrl(state, { locale }));
  await expect(page.locator('[data-calendar]')).toHaveAttribute('data-link', 'synced');
}

// A narrow panel says it at its foot.
const zoneBar = (page: Page) => page.locator('.icc-zone');
const select = (page: Page) => page.locator('[data-action="choose-zone"]');
const taps = (page: Page) => page.locator('[data-action="switch-zone"]');

test('any zone can be chosen from a list, and left again by one tap', async ({ page }) => {
  await open(page, 'week');
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
  await select(page).focus();
  await select(page).selectOption({ label: 'Tokyo (Asia)' });
  await expect(zoneBar(page).getByText('Times in Tokyo (Japan Standard Time)')).toBeVisible();
  await expect(select(page)).toHaveValue('Asia/Tokyo');
  await expect(select(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show your time (New York)' }).click();
  await expect(zoneBar(page).getByText('Times in your zone (Eastern Standard Time)')).toBeVisible();
  await expect(select(page)).toHaveValue('America/New_York');
});

test('the host’s time is one tap away, and the same button leads back', async ({ page }) => {
  await open(page, 'week');
  await taps(page).focus();
  await page.keyboard.press('Enter');
  await expect(
    zoneBar(page).getByText('Times in the host’s zone (Central European Standard Time)'),
  ).toBeVisible();
  await expect(taps(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(zoneBar(page).getByText('Times in your zone (Eastern Standard Time)')).toBeVisible();
});

test('a zone that the agent was asked for is left by touch, with a host next door', async ({
  page,
}) => {
  await open(page, 'third-zone', 'de-DE');
  await expect(zoneBar(page).getByText('Zeiten in London')).toBeVisible();
  await expect(page.getByLabel('Zeitzone')).toHaveValue('Europe/London');
  await expect(taps(page)).toHaveText('Ihre Zeit zeigen (Berlin)');
  await taps(page).click();
  await expect(zoneBar(page).getByText('Zeiten in Ihrer Zeitzone (')).toBeVisible();
});

test('one zone under two names is no other zone', async ({ page }) => {
  await open(page, 'zone-by-two-names');
  await expect(zoneBar(page).getByText('Times in your zone (India Standard Time)')).toBeVisible();
  await expect(taps(page)).toBeHidden();
  await page.locator('[data-slot]').first().click();
  await expect(page.locator('.icc-chosen')).toBeVisible();
  await expect(page.getByText('where the host is')).toBeHidden();
});
