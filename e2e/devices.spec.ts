import { expect, test } from './support/call-test.ts';
import { CallPage } from './support/call-page.ts';
import { tellQuality } from './support/connection-quality.ts';

test.describe('the menu of microphone and speaker', () => {
  test('switches both during the call, by keyboard, and goes away with Escape', async ({
    stack,
    page,
  }) => {
    const call = new CallPage(page, stack.webUrl);
    await call.start();
    const button = page.locator('[data-action="devices"]');
    await expect(button).toHaveAccessibleName('Microphone and speaker');
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    for (const name of ['Microphone', 'Speaker']) {
      const choice = page.getByRole('combobox', { name, exact: true });
      await expect(choice.locator('option').nth(1)).toContainText('Fake');
      const before = await choice.inputValue();
      await choice.focus();
      await page.keyboard.press('ArrowDown');
      await expect(choice).not.toHaveValue(before);
    }
    const chosen = await page.getByRole('combobox', { name: 'Microphone' }).inputValue();
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
    // It is the room that remembers, not the menu.
    await button.click();
    await expect(page.getByRole('combobox', { name: 'Microphone' })).toHaveValue(chosen);
  });

  test('says so when a microphone cannot be used, and stays with the one before', async ({
    stack,
    page,
  }) => {
    const call = new CallPage(page, stack.webUrl);
    await call.start();
    await page.locator('[data-action="devices"]').click();
    const choice = page.getByRole('combobox', { name: 'Microphone' });
    await expect(choice.locator('option').nth(1)).toContainText('Fake');
    const before = await choice.inputValue();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('in use', 'NotReadableError'));
    });
    await choice.selectOption({ index: 2 });
    await expect(page.getByText('That microphone could not be used.')).toBeVisible();
    await expect(choice).toHaveValue(before);
  });

  test('fits a narrow phone', async ({ stack, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const call = new CallPage(page, stack.webUrl);
    await call.start();
    await page.locator('[data-action="devices"]').click();
    const panel = page.getByRole('group', { name: 'Microphone and speaker' });
    await expect(panel).toBeInViewport({ ratio: 1 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.screenshot({ path: 'test-results/devices-320.png' });
  });
});

test('a weak connection is explained in words, with what to do, until it is better', async ({
  stack,
  page,
}) => {
  const quality = await tellQuality(page);
  const call = new CallPage(page, stack.webUrl);
  await call.start();
  quality.say('poor');
  await expect(call.problem('weak-connection')).toContainText('go on by typing');
  quality.say('excellent');
  await expect(call.problem('weak-connection')).toBeHidden();
});

test('the voice bars stand still for who wants no motion', async ({ stack, browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const call = new CallPage(page, stack.webUrl);
  await call.start();
  await page.locator('[data-agent-state="speaking"]').waitFor();
  const heights = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!document.querySelector('[data-agent-state="speaking"]')) break;
      for (const bar of document.querySelectorAll<HTMLElement>('.call-bars i')) {
        seen.add(bar.style.blockSize);
      }
    }
    return [...seen];
  });
  expect(heights).toEqual(['60%']);
  await page.close();
});
