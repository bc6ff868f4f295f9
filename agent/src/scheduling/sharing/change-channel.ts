import { PROVIDER_CACHE_MS } from '../availability/slot-store.ts';
import { decodeNews, encodeNews, slotChangesOf, type BookingNews } from '../booking-change.ts';
import type { SharedStore } from './shared-store.ts';
import type { Outdate } from './slot-marks.ts';

/** News of changed bookings, from the server to all calls over one account. Nothing here rejects. */
export interface BookingLine {
  tell: (news: BookingNews) => Promise<void>;
  /** Answers with the way to stop. */
  listen: (listener: (news: BookingNews) => void) => Promise<() => void>;
}

export interface BookingLineDeps {
  /** One that never rejects. */
  store: SharedStore;
  /** First part of the channel's name; of one account. */
  scope: string;
  outdate: Outdate;
  /** Epoch milliseconds. */
  now: () => number;
}

export function createBookingLine({ store, scope, outdate, now }: BookingLineDeps): BookingLine {
  const channel = `${scope}:bookings`;
  return {
    async tell(news) {
      // First the marks, so that who hears of it does not find the free times from before.
      for (const change of slotChangesOf(news, now() + PROVIDER_CACHE_MS)) {
        const span =
          change.type === 'gone' ? { from: change.start, to: change.start } : change.span;
        await outdate(span, change.from);
      }
      await store.publish(channel, encodeNews(news));
    },
    listen: (listener) =>
      store.subscribe(channel, (text) => {
        const news = decodeNews(text);
        if (news) listener(news);
      }),
  };
}
