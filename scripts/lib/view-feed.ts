import { isNewer, type CalendarView } from '@in-call-calendar/shared';

/** The newest snapshot of a call's calendar, as a caller has it, and a way to wait for a certain one. */
export class ViewFeed {
  #current: CalendarView | null = null;
  readonly #listeners = new Set<(view: CalendarView) => void>();

  /** The newest snapshot; null before the first one. */
  get current(): CalendarView | null {
    return this.#current;
  }

  /** Takes a snapshot; an older one than is known is dropped. */
  accept(view: CalendarView): void {
    if (!isNewer(view, this.#current)) return;
    this.#current = view;
    for (const listener of [...this.#listeners]) listener(view);
  }

  /** Calls back with every snapshot that is taken. */
  listen(listener: (view: CalendarView) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Waits for a snapshot that fits; the current one counts.
   *
   * @param what for the message of the error: `the calendar to open`
   * @throws Error with the step of the last snapshot when none comes in time
   */
  waitFor<View extends CalendarView>(
    what: string,
    fits: (view: CalendarView) => view is View,
    timeoutMs: number,
  ): Promise<View> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(limit);
        this.#listeners.delete(listener);
        settle();
      };
      const listener = (view: CalendarView) => {
        if (fits(view)) finish(() => resolve(view));
      };
      const limit = setTimeout(() => {
        const last =
          this.#current === null ? 'no snapshot came' : `the last step was "${this.#current.step}"`;
        finish(() => reject(new Error(`waited ${timeoutMs / 1000} s for ${what}: ${last}`)));
      }, timeoutMs);
      this.#listeners.add(listener);
      if (this.#current !== null) listener(this.#current);
    });
  }
}
