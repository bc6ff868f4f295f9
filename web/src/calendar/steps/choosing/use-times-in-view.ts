import { useEffect, type RefObject } from 'react';

/** Free times that are to be in view when the calendar opens, wherever there is room for as many. */
const LEAST_TIMES = 3;

/** Room that is left below them, in pixels. */
const MARGIN = 4;

/**
 * Where heading and controls take all the room, as with large text on a small screen, the panel opens at the first free
 * times instead of its top. It moves nothing but the panel, and not while one of the controls has the focus.
 *
 * @param list what holds the times; looked at when it is first drawn
 */
export function useTimesInView(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const step = list.current?.closest('.icc-step');
    const panel = step?.closest('.icc-panel');
    if (!step || !panel) return;
    const active = document.activeElement;
    if (step.contains(active) && !active?.matches('[data-step-heading]')) return;
    const free = [...step.querySelectorAll('.icc-times-columns [data-slot]:not([data-gone])')];
    // To ask where something is makes the browser lay out the page once more.
    if (free.length === 0) return;
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    const first = free.map(bottomOf).sort((a, b) => a - b);
    const lowest = first.slice(0, LEAST_TIMES).at(-1) ?? -Infinity;
    const foot = step.querySelector('.icc-footnote')?.getBoundingClientRect().top ?? Infinity;
    const over = lowest - Math.min(bottomOf(panel), innerHeight, foot);
    if (over <= 0) return;
    // One of them scrolls, according to the height of the page.
    for (const scroller of [step, panel]) scroller.scrollTop += over + MARGIN;
  }, [list]);
}
