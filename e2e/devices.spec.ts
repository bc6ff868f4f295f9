import { expect, test } from './support/call-test.ts';
import { CallPage } from './support/call-page.ts';
import { tellQuality } from './support/connection-quality.ts';

test('microphone and speaker are switched during the call, by keyboard; one that cannot be used is told of; all fits a phone', async ({
  stack,
  page,
}) => {
  const call = new CallPage(page, stack.webUrl);
  await call.startWithAgent();
  const button = page.locator('[data-action="devices"]');
  const microphone = page.getByRole('combobox', { name: 'Microphone', exact: true });

  await test.step('switches both, and goes away with Escape', async () => {
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
    const chosen = await microphone.inputValue();
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
    // It is the room that remembers, not the menu.
    await button.click();
    await expect(microphone).toHaveValue(chosen);
  });

  await test.step('fits a narrow phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const panel = page.getByRole('group', { name: 'Microphone and speaker' });
    await expect(panel).toBeInViewport({ ratio: 1 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.screenshot({ path: 'test-results/devices-320.png' });
  });

  await test.step('stays with the one before where another cannot be used', async () => {
    const before = await microphone.inputValue();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('in use', 'NotReadableError'));
    });
    const others = await microphone
      .locator('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
    await microphone.selectOption(others.find((value) => value !== before) ?? '');
    await expect(page.getByText('That microphone could not be used.')).toBeVisible();
    await expect(microphone).toHaveValue(before);
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
