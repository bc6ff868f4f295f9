/** Our uid of a seat in a shared booking: Cal.com wants both, the booking's uid and the seat's. */
const SEPARATOR = '~';

export interface BookingRef {
  uid: string;
  seatUid?: string;
}

/** Returns one opaque uid for a booking, or for one seat of it. */
export function seatRef(uid: string, seatUid: string | null | undefined): string {
  return seatUid ? `${uid}${SEPARATOR}${seatUid}` : uid;
}

/** Returns the parts of a {@link seatRef}. */
export function parseRef(ref: string): BookingRef {
  const [uid = '', seatUid] = ref.split(SEPARATOR);
  return seatUid ? { uid, seatUid } : { uid };
}
