/** A calendar of one's own: tables of a restaurant, in memory. It keeps the contract of the Scheduler port. */
import { SchedulingError, type Scheduler } from '@in-call-calendar/agent';

type BookingRecord = Awaited<ReturnType<Scheduler['book']>>;
type BookRequest = Parameters<Scheduler['book']>[0];
type EventType = Awaited<ReturnType<Scheduler['describe']>>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HOLD_MS = 10 * MINUTE;
/** How far ahead tables can be booked. */
const WINDOW_MS = 60 * DAY;
/** Tables are given every half hour from 11 AM to 9 PM, every day, UTC. */
const OPENS = 11 * 60 * MINUTE;
const CLOSES = 21 * 60 * MINUTE;
const STEP = 30 * MINUTE;

const EVENT: EventType = {
  id: 1,
  slug: 'table',
  title: 'Table for two',
  description: '',
  durationMinutes: 90,
  hostName: 'Trattoria Aurora',
  hostZone: 'UTC',
  needsConfirmation: false,
  price: 0,
  bookingUrl: '',
  fields: [
    { slug: 'name', type: 'name', label: 'Name', required: true },
    { slug: 'email', type: 'email', label: 'E-mail', required: true },
  ],
};

/** Returns a maker of schedulers that share one calendar, as processes share a server. */
export function memoryCalendar(now: () => number = Date.now): () => Scheduler {
  const bookings = new Map<string, BookingRecord>();
  const holds = new Map<string, { start: string; until: number }>();
  let ids = 0;

  const instant = (ms: number) => new Date(ms).toISOString();
  const isLive = ({ status }: BookingRecord) => status === 'accepted';
  const isBooked = (start: string) =>
    [...bookings.values()].some((each) => isLive(each) && each.start === start);
  const isHeld = (start: string) =>
    [...holds.values()].some((each) => each.start === start && each.until > now());

  function find(uid: string): BookingRecord {
    const record = bookings.get(uid);
    if (!record) throw new SchedulingError('not_found', 'there is no such booking');
    return record;
  }

  function put(request: BookRequest): BookingRecord {
    const { start, answers, attendeeZone, attempt } = request;
    const first = [...bookings.values()].find((each) => each.attempt === attempt && isLive(each));
    if (first) return first;
    const ahead = Date.parse(start) - now();
    if (ahead < 0 || ahead > WINDOW_MS)
      throw new SchedulingError('out_of_window', 'no table is given then');
    const { name, email } = answers;
    if (typeof name !== 'string' || name === '')
      throw new SchedulingError('invalid_details', 'a name is needed', { field: 'name' });
    if (typeof email !== 'string' || !/^\S+@\S+$/.test(email))
      throw new SchedulingError('invalid_details', 'an address is needed', { field: 'email' });
    if (isBooked(start)) throw new SchedulingError('slot_taken', 'the table is taken');
    const record: BookingRecord = {
      uid: `table-${(ids += 1)}`,
      status: 'accepted',
      title: EVENT.title,
      start,
      end: instant(Date.parse(start) + EVENT.durationMinutes * MINUTE),
      attendee: { name, email, zone: attendeeZone },
      hostName: EVENT.hostName,
      attempt,
    };
    bookings.set(record.uid, record);
    return record;
  }

  return () => ({
    describe: async () => EVENT,

    async slots({ from, to }, _zone, { movingUid } = {}) {
      const own = movingUid === undefined ? undefined : bookings.get(movingUid)?.start;
      const slots = [];
      const [first, end] = [Math.max(Date.parse(from), now()), Date.parse(to)];
      for (let ms = Math.ceil(first / STEP) * STEP; ms < end; ms += STEP) {
        const start = instant(ms);
        const isOpen = ms % DAY >= OPENS && ms % DAY <= CLOSES;
        if (isOpen && (start === own || (!isBooked(start) && !isHeld(start))))
          slots.push({ start });
      }
      return slots;
    },

    async hold(start) {
      if (isBooked(start) || isHeld(start))
        throw new SchedulingError('slot_taken', 'the table is taken');
      const [id, until] = [`hold-${(ids += 1)}`, now() + HOLD_MS];
      holds.set(id, { start, until });
      return { id, start, until: instant(until) };
    },

    async release(id) {
      holds.delete(id);
    },

    book: async (request) => put(request),

    async find(query) {
      const all = [...bookings.values()];
      if (query.by === 'uid') return all.filter(({ uid }) => uid === query.uid);
      const mine = ({ attendee }: BookingRecord) =>
        attendee.email.toLowerCase() === query.email.toLowerCase();
      if (query.by === 'email') return all.filter(mine);
      return all.filter((each) => mine(each) && each.attempt === query.attempt);
    },

    async reschedule(uid, start) {
      const old = find(uid);
      const moved = old.rescheduledTo === undefined ? undefined : find(old.rescheduledTo);
      if (moved?.start === start) return moved;
      if (!isLive(old)) throw new SchedulingError('not_allowed', 'the booking does not stand');
      if (isBooked(start)) throw new SchedulingError('slot_taken', 'the table is taken');
      const record = { ...old, uid: `table-${(ids += 1)}`, start };
      record.end = instant(Date.parse(start) + EVENT.durationMinutes * MINUTE);
      bookings.set(record.uid, record);
      bookings.set(uid, { ...old, status: 'cancelled', rescheduledTo: record.uid });
      return record;
    },

    async cancel(uid) {
      const old = find(uid);
      if (old.rescheduledTo !== undefined)
        throw new SchedulingError('not_allowed', 'the booking was moved');
      const record = { ...old, status: 'cancelled' as const };
      bookings.set(uid, record);
      return record;
    },
  });
}
