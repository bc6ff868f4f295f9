/** How a call learns of bookings that were changed elsewhere. */
import { RoomEvent, type Room } from '@livekit/rtc-node';
import {
  createBookingChangeWatch,
  type BookingChangeWatchDeps,
} from '../calendar/booking-change-watch.ts';
import {
  BOOKING_CHANGE_TOPIC,
  decodeChange,
  MAX_CHANGE_BYTES,
} from '../scheduling/booking-change.ts';
import type { ChangeChannel } from '../scheduling/sharing/change-channels.ts';

/**
 * Keeps a call true to changes that others make, whichever way the server announces them. What a participant of the room
 * sends is not believed: only what comes from the server itself has no sender.
 *
 * @param channel over Redis; where there is none, changes come through the room
 * @returns the function that stops it
 */
export async function followBookingChanges(
  room: Room,
  channel: ChangeChannel | undefined,
  deps: BookingChangeWatchDeps,
): Promise<() => void> {
  const watch = createBookingChangeWatch(deps);
  room.on(RoomEvent.DataReceived, (payload, sender, _kind, topic) => {
    if (topic !== BOOKING_CHANGE_TOPIC || sender || payload.byteLength > MAX_CHANGE_BYTES) return;
    const change = decodeChange(new TextDecoder().decode(payload));
    if (change) watch.onChange(change);
  });
  const stopListening = await channel?.listen(watch.onChange);
  return () => {
    stopListening?.();
    watch.close();
  };
}
