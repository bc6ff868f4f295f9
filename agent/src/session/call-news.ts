/** How the server tells the calls of changed bookings: over Redis where there is one, else through their rooms. */
import { createRoomsTeller, roomsOf } from '../api/booking-changes.ts';
import { createClock } from '../runtime/clock.ts';
import type { Config } from '../runtime/config.ts';
import type { BookingNews } from '../scheduling/booking-change.ts';
import { openSharing, type SharingOptions } from '../scheduling/sharing/open-sharing.ts';

export async function openCallNews(
  config: Config,
  log: SharingOptions['log'],
): Promise<(news: BookingNews) => Promise<void>> {
  const { cal, livekit, redisUrl, clockOffsetMs } = config;
  if (redisUrl === undefined) return createRoomsTeller({ rooms: roomsOf(livekit), log });
  const { apiUrl, apiKey, eventTypeSlug } = cal;
  const now = createClock(clockOffsetMs);
  const sharing = await openSharing({ redisUrl, apiUrl, apiKey, eventTypeSlug, now, log });
  return sharing.bookings.tell;
}
