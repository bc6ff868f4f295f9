import { localDate, shownDate, type CalendarView } from '@in-call-calendar/shared';
import { isLoading, lookOf, slotsToDraw } from './store/selectors.ts';
import type { State } from './store/state.ts';
import type { Texts } from './texts.ts';
import { slotLabel } from './views/slot-names.ts';

/**
 * What an announcement is about. While this stays the same nothing is said anew: times that come and go one by one
 * would otherwise talk into the call.
 */
export function announcementTopic(state: State): string {
  const { view } = state;
  if (view === null || view.step === 'closed') return 'closed';
  const { window, filter } = lookOf(state, view);
  const selected = 'selected' in view ? view.selected : null;
  const isWaiting = view.step === 'choosing' && isLoading(state, view);
  return JSON.stringify([
    view.step,
    window,
    filter,
    view.highlighted,
    view.notice,
    selected,
    isWaiting,
  ]);
}

/** What a screen reader should say about the state; the live region speaks when it changes. */
export function announcement(state: State, now: string, texts: Texts, locale: string): string {
  const { view } = state;
  if (view === null) return '';
  switch (view.step) {
    case 'closed':
      return texts.said.closed;
    case 'choosing':
      if (isLoading(state, view)) return view.notice?.text ?? '';
      return joined(view.notice, choosingWords(state, view, now, texts, locale));
    case 'details':
      return joined(
        view.notice,
        texts.said.chosen(slotLabel(view.selected, view.zones, locale).name),
      );
    // These say it themselves, in a region of their own.
    case 'booking':
    case 'checking':
      return '';
    case 'booked': {
      const { name } = slotLabel(view.booking.start, view.zones, locale);
      if (view.booking.status === 'accepted') return texts.said.booked(name);
      if (view.booking.status === 'pending') return texts.said.requested(name);
      return texts.status[view.booking.status];
    }
  }
}

function choosingWords(
  state: State,
  view: Extract<CalendarView, { step: 'choosing' }>,
  now: string,
  texts: Texts,
  locale: string,
): string {
  const { window } = lookOf(state, view);
  const slots = slotsToDraw(state, view, now);
  const from = shownDate(window.from, 'long', locale);
  const to = shownDate(window.to, 'long', locale);
  const inWindow = view.highlighted.filter((start) => {
    const date = localDate(start, view.zones.shown);
    return date >= window.from && date <= window.to;
  });
  const count = texts.said.opened(slots.length, from, to);
  return inWindow.length === 0 ? count : `${count} ${texts.said.suggested(inWindow.length)}`;
}

function joined(notice: { text: string } | null, words: string): string {
  return notice === null ? words : `${notice.text} ${words}`;
}
