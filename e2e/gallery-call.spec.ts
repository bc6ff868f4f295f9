/** The call page around the calendar, in the gallery: what is said to those who do not hear or do not see it. */
import { expect, galleryUrl, test } from './support/gallery-test.ts';

test('answers are announced once that is switched on, and in calls after it', async ({ page }) => {
  await page.goto(galleryUrl('live', { frame: 'call' }));
  const announced = page.locator('[data-announced]');
  const announce = page.getByRole('switch', { name: 'Announce answers' });
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off');
  await expect(announced).toHaveAttribute('aria-live', 'polite');
  await expect(announced).toBeEmpty();
  await announce.check();
  await expect(announced).toContainText('Which time suits you?');
  await page.locator('[data-message-box]').fill('Tuesday at ten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('Tuesday at ten');
  await expect(announced, 'the caller knows what they typed').not.toContainText('Tuesday');

  await page.reload();
  await expect(announce).toBeChecked();
  await expect(announced).toContainText('Which time suits you?');
  await announce.uncheck();
  await expect(announced).toBeEmpty();
  await page.reload();
  await expect(announce).not.toBeChecked();
});

test('typing is at hand when a call begins, without a keyboard over it on a touch screen', async ({
  page,
  browser,
}) => {
  await page.goto(galleryUrl('live', { frame: 'call' }));
  await expect(page.locator('[data-message-box]')).toBeFocused();
  const phone = await browser.newPage({ hasTouch: true, isMobile: true });
  await phone.goto(galleryUrl('live', { frame: 'call' }));
  await expect(phone.locator('[data-message-box]')).toBeVisible();
  await expect(phone.locator('[data-message-box]')).not.toBeFocused();
  await phone.close();
});

test('forced colours leave the bars of the voice', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(galleryUrl('live', { frame: 'call' }));
  const bars = await page.locator('.call-bars').evaluate((element) => {
    const bar = element.querySelector('i');
    return bar && [bar, element].map((each) => getComputedStyle(each).backgroundColor);
  });
  expect(new Set(bars).size).toBe(2);
});

test('the message box has room for its words at every width, in every language', async ({
  browser,
}) => {
  for (const locale of ['en-US', 'de-DE', 'es-ES']) {
    const page = await browser.newPage({ locale });
    await page.goto(galleryUrl('free-later', { frame: 'call' }));
    const box = page.locator('[data-message-box]');
    for (const width of [320, 359, 390, 667, 844, 1280]) {
      await page.setViewportSize({ width, height: width > 390 ? 390 : 800 });
      const room = await box.evaluate((element) => {
        const { paddingLeft, paddingRight } = getComputedStyle(element);
        return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      });
      const needed = await box.evaluate((element: HTMLInputElement) => {
        const words = document.createElement('span');
        words.style.font = getComputedStyle(element).font;
        words.style.position = 'absolute';
        words.textContent = element.placeholder;
        document.body.append(words);
        const { width: taken } = words.getBoundingClientRect();
        words.remove();
        return taken;
      });
      expect.soft(room, `${locale}, ${width} wide`).toBeGreaterThan(needed);
    }
    await page.close();
  }
});

test('the last line said stays in sight when the calendar takes its room', async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 375 });
  await page.goto(galleryUrl('live', { frame: 'call' }));
  const log = page.getByRole('log');
  // A line that arrives with the calendar scrolls, and that is reported when there is less room already.
  await log.evaluate((box) => {
    const calendar = box.ownerDocument.querySelector('[data-calendar]');
    if (!calendar) throw new Error('There is no calendar.');
    const opened = new MutationObserver(() => box.dispatchEvent(new Event('scroll')));
    opened.observe(calendar, { attributeFilter: ['data-step'] });
  });
  await page.locator('[data-action="book-appointment"]').click();
  await expect(page.locator('.icc-slot').first()).toBeVisible();
  await expect(log.getByText('Here is the calendar.')).toBeInViewport({ ratio: 1 });
  // Who has gone back to read is left there.
  await log.hover();
  await page.mouse.wheel(0, -2_000);
  await expect(log.getByText('Hello! I can book')).toBeInViewport();
  await page.locator('[data-message-box]').fill('Tuesday at ten');
  await page.keyboard.press('Enter');
  await expect(log.getByText('Tuesday at ten')).toBeAttached();
  await expect(log.getByText('Hello! I can book')).toBeInViewport();
});

test('who finds all lines busy reads so in their language, and can try again', async ({
  browser,
}) => {
  for (const [locale, words, action] of [
    ['en-US', 'All lines are busy', 'Try again'],
    ['de-DE', 'alle Leitungen belegt', 'Noch einmal versuchen'],
    ['es-ES', 'todas las líneas están ocupadas', 'Intentarlo de nuevo'],
  ] as const) {
    const page = await browser.newPage({ locale });
    await page.goto(galleryUrl('live', { frame: 'start', trouble: 'lines_busy' }));
    await expect(page.getByRole('alert')).toContainText(words);
    await page.getByRole('button', { name: action }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('[data-call="starting"]')).toBeVisible();
    await page.close();
  }
});
