/** Bookings made before, series, and quick ways, in a real browser over the gallery's agent in memory. */
import type { Page } from '@playwright/test';
import { expect, galleryUrl, test } from './support/gallery-test.ts';

/** The first of the gallery's free times. */
const SOONEST = '2026-11-24T14:30:00.000Z';

const calendar = (page: Page) => page.locator('[data-calendar]');
const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]`);
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const heading = (page: Page) => page.locator('[data-step-heading]');
const at = (page: Page, step: string) => expect(calendar(page)).toHaveAttribute('data-step', step);

async function open(page: Page, state: string): Promise<void> {
  await page.goto(galleryUrl(state));
  await expect(calendar(page)).toHaveAttribute('data-link', 'synced');
}

async function find(page: Page, email: string, date: string): Promise<void> {
  await field(page, 'find-email').fill(email);
  await field(page, 'find-date').fill(date);
  await action(page, 'find').click();
}

test('a booking is found, given a new time, and moved', async ({ page }) => {
  await open(page, 'week');
  await action(page, 'find-booking').click();
  await at(page, 'finding');
  await expect(heading(page)).toBeFocused();

  await action(page, 'find').click();
  await expect(field(page, 'find-email')).toBeFocused();
  await expect(page.locator('[data-field-error="find-email"]')).toContainText('name@example.com');

  await find(page, 'ada@example.com', '2026-11-27');
  await at(page, 'booked');
  await expect(heading(page)).toHaveText('Your booking');

  await action(page, 'reschedule').click();
  await expect(page.locator('[data-moving]')).toContainText(
    'New time for your booking on Friday, November 27, 10:00 AM',
  );
  const slot = page.locator('[data-slot]').first();
  const start = (await slot.getAttribute('data-slot')) ?? '';
  await slot.click();
  await at(page, 'confirming_move');
  await expect(page.locator('[data-from-start]')).toContainText('Friday, November 27');
  await expect(page.locator(`[data-to-start="${start}"]`)).toBeVisible();

  await action(page, 'confirm-move').click();
  await at(page, 'changing');
  await expect(heading(page)).toHaveText('Moving your booking…');
  await at(page, 'booked');
  await expect(heading(page)).toHaveText('Your booking is moved');
  await expect(heading(page), 'the focus goes along from step to step').toBeFocused();
  await expect(page.locator(`.icc-card time[datetime="${start}"]`)).toBeVisible();
});

test('moving can be left at each step, and the booking stands', async ({ page }) => {
  await open(page, 'found');
  await action(page, 'reschedule').click();
  await page.locator('[data-slot]').first().click();
  await at(page, 'confirming_move');
  await action(page, 'change-time').click();
  await expect(page.locator('[data-moving]')).toBeVisible();
  await action(page, 'stop-moving').click();
  await expect(heading(page)).toHaveText('Your booking');
});

test('a booking is cancelled after one question in place', async ({ page }) => {
  await open(page, 'found');
  await action(page, 'cancel-booking').click();
  const question = page.locator('[data-question="cancel"]');
  await expect(question.getByRole('heading')).toBeFocused();
  await action(page, 'keep-booking').click();
  await expect(action(page, 'cancel-booking')).toBeFocused();

  await action(page, 'cancel-booking').click();
  await page.keyboard.press('Escape');
  await expect(question, 'Escape answers the question, and leaves the calendar open').toHaveCount(
    0,
  );
  await at(page, 'booked');

  await action(page, 'cancel-booking').click();
  await field(page, 'cancel-reason').fill('I am ill');
  await action(page, 'confirm-cancel').click();
  await at(page, 'changing');
  await expect(page.getByText('Your booking is cancelled')).toHaveCount(0);
  await at(page, 'booked');
  await expect(heading(page)).toHaveText('Your booking is cancelled');
  await expect(action(page, 'reschedule')).toHaveCount(0);
});

test('of several bookings one is chosen, and a wrong day finds nothing', async ({ page }) => {
  await open(page, 'week');
  await action(page, 'find-booking').click();
  await find(page, 'ada@example.com', '2026-11-30');
  await expect(page.locator('[data-finding="nothing"]')).toContainText('No upcoming booking');
  await find(page, ' Ada@example.com ', '2026-12-03');
  await expect(page.locator('[data-found]')).toHaveCount(2);
  await expect(page.locator('[data-tries="3"]')).toBeVisible();
  await page.locator('[data-found]').last().click();
  await at(page, 'booked');
  await expect(page.locator('[data-booking-uid="bk_found_3"]')).toContainText('Requested');
});

test('a booking is found by the link of its e-mail', async ({ page }) => {
  await open(page, 'find');
  await action(page, 'find-other-way').click();
  await field(page, 'find-reference').fill('https://cal.example.com/booking/bk_found_1?x=1');
  await action(page, 'find').click();
  await at(page, 'booked');
});

test('a series is chosen with its dates, and each time has its own outcome', async ({ page }) => {
  await open(page, 'details');
  await action(page, 'repeat').selectOption('weekly/1');
  await expect(page.locator('.icc-repeat-dates li')).toHaveCount(4);
  await action(page, 'repeat-count').selectOption('3');
  await expect(page.locator('.icc-repeat-dates li')).toHaveText([
    'Thursday, November 26, 2:30 PM',
    'Thursday, December 3, 2:30 PM',
    'Thursday, December 10, 2:30 PM',
  ]);
  await field(page, 'name').fill('Ada Example');
  await field(page, 'email').fill('ada@example.com');
  await field(page, 'topic').selectOption('Pricing');
  await action(page, 'confirm').click();
  await at(page, 'booked');
  await expect(heading(page)).toHaveText('2 of 3 times are booked');
  await expect(page.locator('[data-outcome="booked"]')).toHaveCount(2);
  await expect(page.locator('[data-outcome="taken"]')).toContainText('Not booked');
});

test('the soonest free time is one tap away, from any dates and in any view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const state of ['week', 'month']) {
    await open(page, state);
    await action(page, 'next').click();
    await action(page, 'next').click();
    await expect(page.locator(`[data-slot="${SOONEST}"]`)).toHaveCount(0);
    await action(page, 'soonest').click();
    const spot = page.locator('[data-slot][data-spotted]');
    await expect(spot).toHaveAttribute('data-slot', SOONEST);
    await expect(spot).toBeFocused();
  }
});

test('how long it is to take is chosen by the keyboard, on the narrowest screen in the dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'lengths');
  const lengths = page.getByRole('group', { name: 'Length of the appointment' });
  const hour = lengths.getByRole('button', { name: '1 hour' });
  await expect(lengths.getByRole('button', { name: '30 min' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await hour.focus();
  await page.keyboard.press('Enter');
  await expect(hour).toHaveAttribute('aria-pressed', 'true');
  await expect(hour).toBeFocused();
  await expect(page.locator('.icc-subtitle')).toContainText('1 hour');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('an appointment that is paid for leads to its own page', async ({ page }) => {
  await open(page, 'paid');
  await expect(page.getByRole('link', { name: 'Open the booking page' })).toHaveAttribute(
    'href',
    'https://cal.example.com/mira/product-tour',
  );
});
