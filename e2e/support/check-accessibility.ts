/** What a page says about itself to those who cannot see it well, checked in the browser. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Loads axe into the page; once for each navigation. */
export async function loadAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: AXE });
}

/** {@link TAGS}, and what axe knows of good practice besides. */
export const WITH_BEST_PRACTICE = [...TAGS, 'best-practice'];

/** What axe finds wrong within `selector`, a line for each element: rule, element, and why. */
export async function violations(page: Page, selector: string, tags = TAGS): Promise<string[]> {
  return page.evaluate(
    async ([within, tags]) => {
      const found = await window.axe.run(within, {
        runOnly: { type: 'tag', values: [...tags] },
        // WCAG 2.5.3; axe counts it as an experiment.
        rules: { 'label-content-name-mismatch': { enabled: true } },
        resultTypes: ['violations'],
        // Only rules about media and orientation read the style sheets, and these are read again at every run.
        preload: false,
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes
          .map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
          // Half under a bar that stays at the foot while the rest scrolls: whole again with the next scroll.
          .filter((line) => !(line.startsWith('target-size') && line.includes('obscured'))),
      );
    },
    [selector, tags] as const,
  );
}

/**
 * What does not fit: a page or a panel that scrolls sideways, text that is cut off at the side, controls outside the
 * panel or smaller than `target` CSS pixels (links within a sentence and marks inside a label excepted, as in WCAG 2.5.8).
 */
export async function misfits(page: Page, target: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const panel = document.querySelector<HTMLElement>('.icc-panel');
    if (!panel) return found;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 60)}"`;
    const { left, right } = panel.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) found.push('the panel is wider than the screen');
    for (const element of [panel, ...panel.querySelectorAll<HTMLElement>('*')]) {
      if (element.closest('.icc-hidden')) continue;
      const { overflowX, display } = getComputedStyle(element);
      const { width, height, ...box } = element.getBoundingClientRect();
      if (width === 0 || display === 'inline') continue;
      const spill = element.scrollWidth - element.clientWidth;
      if (spill > 1 && overflowX !== 'visible' && element.clientWidth > 0) {
        found.push(`${spill}px cut or scrolled sideways: ${nameOf(element)}`);
      }
      if (spill > 1 && overflowX === 'visible' && element.childElementCount === 0) {
        found.push(`${spill}px of text outside its box: ${nameOf(element)}`);
      }
      if (!element.matches('button, a, select, textarea, input')) continue;
      if (box.left < left - 1 || box.right > right + 1)
        found.push(`outside the panel: ${nameOf(element)}`);
      const hit = element.closest('label')?.getBoundingClientRect() ?? { width, height };
      if (Math.min(hit.width, hit.height) < least)
        found.push(`${hit.width.toFixed(0)}×${hit.height.toFixed(0)}: ${nameOf(element)}`);
    }
    return found;
  }, target);
}
