import { localDate, shownDate } from '@in-call-calendar/shared';
import { bookedTitle } from './steps/booked/booked-title.ts';
import { isLoading, dateViewOf, slotsToDraw } from './store/selectors.ts';
import type { State, ViewOf } from './store/state.ts';
import type { Texts } from './texts.ts';
import { slotLabel } from './ui/slot-names.ts';

/**
 * What an announcement is about. While this stays the same nothing is repeated: times that come and go one by one
 * would otherwise talk into the call.
 */
export function announcementTopic(state: State): string {
  const { view } = state;
  if (view === null || view.step === 'closed') return 'closed';
  const { window, filter } = dateViewOf(state, view);
  const selected = 'selected' in view ? view.selected : null;
  const isWaiting = view.step === 'choosing' && isLoading(state, view);
  return JSON.stringify([
    view.step,
    window,
    filter,
    view.event?.durationMinutes,
    view.highlighted,
    view.notice,
    selected,
    view.moving?.uid,
    'finding' in view ? view.finding : null,
    'booking' in view ? [view.booking, 'series' in view ? view.series : null] : null,
    isWaiting,
  ]);
}

/** What is in the live region, and what it is about. */
export interface Announcement {
  topic: string;
  text: string;
  /** That the calendar is open is still to be said, once there is something to say with it. */
  isOpening: boolean;
}

export const NO_ANNOUNCEMENT: Announcement = { topic: '', text: '', isOpening: true };

interface Words {
  texts: Texts;
  locale: string;
}

/** What to say next; the very same where there is nothing new. */
export function nextAnnouncement(
  said: Announcement,
  state: State,
  now: string,
  words: Words,
): Announcement {
  const topic = announcementTopic(state);
  if (topic === said.topic) return said;
  const text = announcement(state, now, words, said.isOpening);
  const isClosed = topic === 'closed';
  return { topic, text, isOpening: isClosed || (said.isOpening && text === '') };
}

/**
 * What a screen reader should say about the state; the live region speaks when it changes.
 *
 * @param isOpening the calendar was closed before
 */
export function announcement(state: State, now: string, words: Words, isOpening: boolean): string {
  const { view } = state;
  const { texts, locale } = words;
  if (view === null) return '';
  const nameOf = (start: string) => slotLabel(start, view.zones, locale).name;
  switch (view.step) {
    case 'closed':
      return texts.said.closed;
    case 'choosing': {
      if (isLoading(state, view)) return view.notice?.text ?? '';
      const times = choosingWords(state, view, now, words, isOpening);
      const lead = view.moving ? `${texts.said.choosingNewTime(nameOf(view.moving.start))} ` : '';
      return joined(view.notice, lead + times);
    }
    case 'details':
      return joined(view.notice, texts.said.chosen(nameOf(view.selected)));
    // These say it themselves, in a region of their own.
    case 'booking':
    case 'checking':
    case 'changing':
      return '';
    case 'finding':
      return joined(view.notice, findingWords(view, texts));
    case 'confirming_move':
      return joined(
        view.notice,
        texts.said.moving(view.moving ? nameOf(view.moving.start) : '', nameOf(view.selected)),
      );
    case 'booked':
      return joined(view.notice, bookedWords(view, nameOf(view.booking.start), texts));
  }
}

/** What came of a look-up is said by the form itself. */
function findingWords({ finding }: ViewOf<'finding'>, texts: Texts) {
  switch (finding.status) {
    case 'idle':
      return texts.said.finding;
    case 'found':
      return texts.said.foundSeveral(finding.bookings.length);
    case 'asking':
    case 'nothing':
    case 'failed':
      return '';
  }
}

function bookedWords(
  { booking, origin = 'made', series }: ViewOf<'booked'>,
  name: string,
  texts: Texts,
): string {
  if (booking.status === 'cancelled') return texts.said.cancelled(name);
  if (booking.status === 'rejected') return texts.said.rejected(name);
  if (origin === 'found') return texts.said.found(name);
  if (booking.status === 'pending') return texts.said.requested(name);
  if (origin === 'moved') return texts.said.moved(name);
  const title = series && bookedTitle({ booking, origin, series }, texts);
  return title ? `${texts.said.booked(name)} ${title}.` : texts.said.booked(name);
}

function choosingWords(
  state: State,
  view: ViewOf<'choosing'>,
  now: string,
  { texts, locale }: Words,
  isOpening: boolean,
): string {
  const { window } = dateViewOf(state, view);
  const slots = slotsToDraw(state, view, now);
  const from = shownDate(window.from, 'long', locale);
  const to = shownDate(window.to, 'long', locale);
  const inWindow = view.highlighted.filter((start) => {
    const date = localDate(start, view.zones.shown);
    return date >= window.from && date <= window.to;
  });
  const say = isOpening ? texts.said.opened : texts.said.window;
  const count = say(slots.length, from, to);
  return inWindow.length === 0 ? count : `${count} ${texts.said.suggested(inWindow.length)}`;
}

function joined(notice: { text: string } | null, words: string): string {
  return notice === null ? words : `${notice.text} ${words}`;
}
