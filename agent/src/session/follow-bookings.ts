import type { Room } from '@livekit/rtc-node';
import { createBookingWatch, type BookingWatchDeps } from '../calendar/booking-change-watch.ts';
import type { BookingLine } from '../scheduling/sharing/change-channel.ts';
import { followBookingNews } from '../screen/booking-changes.ts';

/**
 * Keeps a call true to changes that others make, whichever way the server tells of them.
 *
 * @param line over Redis; where there is none, news come through the room
 * @returns how to stop
 */
export async function followBookings(
  room: Room,
  line: BookingLine | undefined,
  deps: BookingWatchDeps,
): Promise<() => void> {
  const watch = createBookingWatch(deps);
  followBookingNews(room, watch.hear);
  const unlisten = await line?.listen(watch.hear);
  return () => {
    unlisten?.();
    watch.close();
  };
}
