import { z } from 'zod';
import { httpException } from '../api-error.ts';
import { blocks } from '../availability/busy-times.ts';
import { lengthFor } from '../calendar/event-type.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredReservation } from '../storage/records.ts';
import { parseLoose } from './dto.ts';
import { integer, isoInstant } from './dto-fields.ts';
import { routeOf, success } from './route.ts';
import type { ApiRequest, Route } from './route.ts';

const MINUTE_MS = 60_000;
const DEFAULT_MINUTES = 5;
/** Cal.com has no limit here; a year keeps the end of a hold within what a date can be. */
const MAX_MINUTES = 525_600;
const RESERVED =
  'This time slot is already reserved by another user. Please choose a different time.';

const bodySchema = z.object({
  eventTypeId: integer('eventTypeId'),
  slotStart: isoInstant('slotStart'),
  slotDuration: integer('slotDuration').optional(),
  reservationDuration: integer('reservationDuration')
    .min(1, { error: 'reservationDuration must not be less than 1' })
    .max(MAX_MINUTES, { error: `reservationDuration must not be greater than ${MAX_MINUTES}` })
    .optional(),
});
type ReservationBody = z.output<typeof bodySchema>;

/** `/v2/slots/reservations`: advisory holds, which hide a time from slots but do not stop a booking. */
export function reservationRoutes(local: LocalCalendar): Route[] {
  const { store } = local;
  const path = '/v2/slots/reservations';
  return [
    routeOf.slots('POST', path, 'optional', async (request) => {
      const body = checkedBody(request);
      const reservation = reserve(local, local.newUuid(), body);
      const data = output(reservation, minutesOf(body));
      await store.note({ type: 'reservation', reservation });
      return success(data, { status: 201 });
    }),
    routeOf.slots('GET', `${path}/:uid`, 'none', ({ params }) => {
      const reservation = store.state.reservation(params['uid'] ?? '');
      return success(reservation === undefined ? null : output(reservation));
    }),
    // Cal.com has no guard on this route; a key counts all the same when there is one.
    routeOf.slots('PATCH', `${path}/:uid`, 'optional', async (request) => {
      const uid = request.params['uid'] ?? '';
      const body = checkedBody(request);
      if (store.state.reservation(uid) === undefined) {
        throw httpException(404, `Slot with uid=${uid} not found`);
      }
      const reservation = reserve(local, uid, body);
      const data = output(reservation, minutesOf(body));
      await store.note({ type: 'reservation', reservation });
      return success(data);
    }),
    routeOf.slots('DELETE', `${path}/:uid`, 'none', async ({ params }) => {
      const uid = params['uid'] ?? '';
      if (store.state.reservation(uid) !== undefined) {
        await store.note({ type: 'reservation-deleted', uid });
      }
      return { status: 200, body: { status: 'success' } };
    }),
  ];
}

function checkedBody(request: ApiRequest): ReservationBody {
  const body = parseLoose(bodySchema, request.body);
  if (body.reservationDuration !== undefined && !request.isHost) {
    throw httpException(
      401,
      'reservationDuration can only be used for authenticated requests - use access token, api key or OAuth credentials',
    );
  }
  return body;
}

function minutesOf(body: ReservationBody): number {
  return body.reservationDuration ?? DEFAULT_MINUTES;
}

/** Checks a hold as Cal.com does: only against bookings and holds of the same event type, not opening hours. */
function reserve(local: LocalCalendar, uid: string, body: ReservationBody): StoredReservation {
  const { state } = local.store;
  const type = state.eventType(body.eventTypeId);
  if (type === undefined) {
    throw httpException(404, `Event Type with ID=${body.eventTypeId} not found`);
  }
  const startMs = body.slotStart;
  const endMs = startMs + lengthOf(type, body) * MINUTE_MS;
  const nowMs = local.now();
  const bookings = state
    .bookingsDuring(startMs, endMs)
    .filter((booking) => booking.eventTypeId === type.id)
    .filter((booking) => booking.status === 'pending' || blocks(state, booking));
  if (type.seats === null && bookings.length > 0) {
    throw httpException(422, "Can't reserve a slot if the event is already booked.");
  }
  const seatsTaken = bookings.find((booking) => booking.startMs === startMs)?.attendees.length ?? 0;
  if (type.seats !== null && seatsTaken >= type.seats.seatsPerTimeSlot) {
    const start = new Date(startMs).toISOString();
    throw httpException(422, `Booking with id=${type.id} at ${start} has no more seats left.`);
  }
  // The hold that a PATCH replaces counts too: Cal.com does not leave it out.
  const holds = state.reservationsDuring(startMs, endMs, nowMs);
  if (holds.some((hold) => hold.eventTypeId === type.id)) throw httpException(422, RESERVED);
  const untilMs = nowMs + minutesOf(body) * MINUTE_MS;
  return { uid, eventTypeId: type.id, startMs, endMs, createdMs: nowMs, untilMs };
}

function lengthOf(type: EventType, body: ReservationBody): number {
  return lengthFor(type, body.slotDuration, {
    fixed: "You passed 'slotDuration' but this event type is not a variable length event type.",
    impossible:
      "Provided 'slotDuration' is not one of the possible lengths for the event type. The possible lengths for this variable length event type are:",
  });
}

function output(reservation: StoredReservation, reservationDuration?: number): unknown {
  return {
    eventTypeId: reservation.eventTypeId,
    slotStart: new Date(reservation.startMs).toISOString(),
    slotEnd: new Date(reservation.endMs).toISOString(),
    slotDuration: (reservation.endMs - reservation.startMs) / MINUTE_MS,
    reservationUid: reservation.uid,
    ...(reservationDuration === undefined ? {} : { reservationDuration }),
    reservationUntil: new Date(reservation.untilMs).toISOString(),
  };
}
