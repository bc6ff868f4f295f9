/** News of changed bookings that the server sends through the room. */
import { RoomEvent, type Room } from '@livekit/rtc-node';
import {
  BOOKING_NEWS_TOPIC,
  decodeNews,
  MAX_NEWS_BYTES,
  type BookingNews,
} from '../scheduling/booking-change.ts';

/** Follows a room. What a participant sends is not believed: only what comes from the server itself has no sender. */
export function followBookingNews(room: Room, onNews: (news: BookingNews) => void): void {
  room.on(RoomEvent.DataReceived, (payload, sender, _kind, topic) => {
    if (topic !== BOOKING_NEWS_TOPIC || sender || payload.byteLength > MAX_NEWS_BYTES) return;
    const news = decodeNews(new TextDecoder().decode(payload));
    if (news) onNews(news);
  });
}
