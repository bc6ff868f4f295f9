/** One rule for every size of screen: when the calendar opens and times are free, some of them are in view. */
import type { Page } from '@playwright/test';

/** Bookable times that have to be in view when the calendar opens. */
export const LEAST_TIMES = 3;

export interface Size {
  width: number;
  height: number;
  /** What has this much room. */
  what: string;
}

/** From a desktop at 400 % zoom and a phone held sideways, with and without a keyboard on screen, to a large desktop. */
export const SIZES: readonly Size[] = [
  { width: 320, height: 256, what: '1280 × 1024 at 400 % zoom' },
  { width: 320, height: 568, what: 'smallest phone' },
  { width: 375, height: 667, what: 'small phone' },
  { width: 375, height: 407, what: 'small phone, keyboard up' },
  { width: 390, height: 844, what: 'phone' },
  { width: 390, height: 508, what: 'phone, keyboard up' },
  { width: 430, height: 932, what: 'large phone' },
  { width: 667, height: 375, what: 'small phone held sideways' },
  { width: 844, height: 390, what: 'phone held sideways' },
  { width: 932, height: 430, what: 'large phone held sideways' },
  { width: 640, height: 400, what: '1280 × 800 at 200 % zoom' },
  { width: 683, height: 330, what: '1366 × 660 at 200 % zoom' },
  { width: 731, height: 457, what: '1280 × 800 at 175 % zoom' },
  { width: 853, height: 533, what: '1280 × 800 at 150 % zoom' },
  { width: 768, height: 1024, what: 'tablet' },
  { width: 1024, height: 768, what: 'tablet held sideways' },
  { width: 1024, height: 380, what: 'tablet held sideways, keyboard up' },
  { width: 1280, height: 800, what: 'laptop' },
  { width: 1366, height: 660, what: 'laptop with much browser around it' },
  { width: 1920, height: 1080, what: 'desktop' },
];

/** Times in view: bookable ones that are whole, and that a finger or a pointer would hit. */
export function timesInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isHit = (element: Element, x: number, y: number) =>
      element.contains(document.elementFromPoint(x, y));
    return [...document.querySelectorAll('[data-slot]:not([data-gone])')].filter((slot) => {
      const { left, top, right, bottom } = slot.getBoundingClientRect();
      return (
        isHit(slot, (left + right) / 2, top + 1) &&
        isHit(slot, (left + right) / 2, bottom - 1) &&
        isHit(slot, left + 1, (top + bottom) / 2) &&
        isHit(slot, right - 1, (top + bottom) / 2)
      );
    }).length;
  });
}

/** Opens nothing and scrolls nothing: sets the size, and waits for the page to be drawn in it from its top. */
export async function resize(page: Page, { width, height }: Pick<Size, 'width' | 'height'>) {
  await page.setViewportSize({ width, height });
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('.app-stage, .icc-panel, .icc-step'))
      element.scrollTop = 0;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Closes the calendar and opens it again, in the call page. */
export async function reopen(page: Page): Promise<void> {
  await page.locator('[data-action="close"]').first().press('Enter');
  await page.locator('[data-action="book-appointment"]').click();
  await page.locator('[data-slot]').first().waitFor();
}

/** Scrolls down (1) or up (-1) as far as it goes, from a place in the panel. */
export type Scroll = (page: Page, x: number, y: number, way: 1 | -1) => Promise<void>;

export const byWheel: Scroll = async (page, x, y, way) => {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, way * 6_000);
};

const SWIPES = 10;
/** Length of a swipe, in pixels. */
const SWIPE = 120;
const MOVES = 4;

export const byFinger: Scroll = async (page, x, y, way) => {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: at }],
    });
  const from = way === 1 ? y : y - SWIPE;
  for (let swipe = 0; swipe < SWIPES; swipe += 1) {
    await touch('touchStart', from);
    for (let move = 1; move <= MOVES; move += 1) {
      await touch('touchMove', from - (way * SWIPE * move) / MOVES);
    }
    await touch('touchEnd');
  }
  await session.detach();
};

/**
 * Which ends of the panel cannot be scrolled into view from its lower half: the last day and the last control, then
 * the first control.
 */
export async function endsOutOfReach(page: Page, scroll: Scroll): Promise<string[]> {
  const panel = await page.locator('.icc-panel').boundingBox();
  if (!panel) return ['the panel'];
  const missed: string[] = [];
  for (const way of [1, -1] as const) {
    await scroll(page, panel.x + panel.width / 2, panel.y + panel.height * 0.75, way);
    const arrived = page.waitForFunction(
      (down) => {
        const isHit = (element: Element | undefined) => {
          const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return element?.contains(hit) ?? false;
        };
        const all = [...document.querySelectorAll('.icc-panel :is(button, input, select)')];
        const controls = all.filter((each) => each.checkVisibility());
        if (!down) return isHit(controls[0]);
        const day = [...document.querySelectorAll('.icc-day')].at(-1);
        // The foot alone can fill the panel: the last day has been scrolled past then.
        const boxes = [...document.querySelectorAll('.icc-panel, .icc-step')];
        const above = Math.max(...boxes.map((box) => box.getBoundingClientRect().top));
        const { top, bottom } = day?.getBoundingClientRect() ?? new DOMRect(0, Infinity);
        const isPast = (top + bottom) / 2 <= above;
        return (isHit(day) || isPast) && isHit(controls.at(-1));
      },
      way === 1,
      { timeout: 2_000 },
    );
    await arrived.catch(() => missed.push(way === 1 ? 'the end' : 'the beginning'));
  }
  return missed;
}

/** Walks through the panel with the Tab key, and returns what has the focus without being in view. */
export async function focusedOutOfView(page: Page): Promise<string[]> {
  await page.locator('.icc-panel [data-step-heading]').focus();
  const missed: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('.icc-panel')) return null;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // Of a large field it is the caret that browsers bring into view.
      const isInView = top >= 0 && element.contains(hit);
      return { isInView, name: element.outerHTML.slice(0, 80) };
    });
    if (found === null) return missed;
    if (!found.isInView) missed.push(found.name);
  }
}

/** Doubles the text and nothing else, as a browser does that is told to zoom text only. */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const visit = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          const twice = (text: string) =>
            text.replace(/([\d.]+)px/, (_, size: string) => `${Number(size) * 2}px`);
          const { font, fontSize } = rule.style;
          // A font with a variable in it has no size of its own yet.
          if (fontSize !== '') {
            const priority = rule.style.getPropertyPriority('font-size');
            rule.style.setProperty('font-size', twice(fontSize), priority);
          } else if (font !== '') rule.style.font = twice(font);
        }
        if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) visit(sheet.cssRules);
  });
}
