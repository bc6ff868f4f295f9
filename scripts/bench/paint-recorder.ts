import type { Page } from '@playwright/test';
import { z } from 'zod';

const paintSchema = z.object({
  at: z.number(),
  version: z.number(),
  step: z.string(),
  slots: z.number(),
});
/** A paint of the calendar after something in it has changed: when (epoch ms), and what was there. */
export type Paint = z.infer<typeof paintSchema>;

declare global {
  interface Window {
    paints: Paint[];
  }
}

/** Runs inside the page before anything else does; handed over as text, so it may use nothing from outside. */
function recordPaints(): void {
  window.paints = [];
  let isDue = false;
  const note = (): void => {
    const calendar = document.querySelector<HTMLElement>('[data-calendar]');
    isDue = false;
    window.paints.push({
      at: performance.timeOrigin + performance.now(),
      version: Number(calendar?.dataset['version'] ?? -1),
      step: calendar?.dataset['step'] ?? '',
      slots: calendar?.querySelectorAll('[data-slot]').length ?? 0,
    });
  };
  new MutationObserver((changes) => {
    const isCalendar = changes.some(
      ({ target }) => target instanceof Element && target.closest('[data-calendar]') !== null,
    );
    if (!isCalendar || isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      // A message task runs once the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = note;
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Has a page that has not been opened yet note the paints of its calendar. */
export async function preparePage(page: Page): Promise<void> {
  // Functions become text on their way into the page; esbuild's name helper is not there.
  await page.addInitScript('globalThis.__name = (target) => target;');
  await page.addInitScript(recordPaints);
}

/**
 * Waits for the first paint for which `holds`, and forgets the earlier ones.
 *
 * @throws Error after `timeoutMs`
 */
export async function firstPaint(
  page: Page,
  holds: (paint: Paint) => boolean,
  timeoutMs: number,
): Promise<Paint> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const raw: unknown = await page.evaluate(() => window.paints);
    const paints = z.array(paintSchema).parse(raw);
    const index = paints.findIndex(holds);
    const found = paints[index];
    if (found) {
      await page.evaluate((seen) => window.paints.splice(0, seen), index + 1);
      return found;
    }
    if (Date.now() > deadline) throw new Error('the calendar was not painted in time');
    await page.waitForTimeout(5);
  }
}
