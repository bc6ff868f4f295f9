/** Resolves once what has been drawn by now is on the screen: a message task runs after the frame that is painted. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

/** Resolves when the page has changed so that `holds`. */
export function changed(root: Node, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
  });
}

/** A tap on a time: until its mark is in the page, and until that is painted. */
export interface Tap {
  /** Frames that began between the event and the mark; 0 for the same frame. */
  frames: number;
  /** From the event to the painted mark, in milliseconds. */
  painted_ms: number;
}

/** Notes every tap on a time. */
export function watchTaps(root: Document): Tap[] {
  const taps: Tap[] = [];
  root.addEventListener(
    'click',
    (event) => {
      const slot = event.target instanceof Element ? event.target.closest('[data-slot]') : null;
      if (!slot) return;
      let frames = 0;
      let isMarked = false;
      const count = () => {
        if (isMarked) return;
        frames += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      void changed(root, () => slot.getAttribute('aria-pressed') === 'true').then(async () => {
        isMarked = true;
        taps.push({ frames, painted_ms: (await painted()) - event.timeStamp });
      });
    },
    { capture: true },
  );
  return taps;
}

/** Sum of layout shifts since the page was opened, as browsers score them. */
export function watchLayoutShift(): () => number {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  return () => {
    add(observer.takeRecords());
    return sum;
  };
}
