import { BookingSummary, type BookingCard, type Zones } from '@in-call-calendar/web';

/** What the page would look up in its own records. */
const booking: BookingCard = {
  uid: 'bk_example',
  status: 'accepted',
  title: 'Consultation',
  start: '2026-12-01T14:00:00.000Z',
  end: '2026-12-01T14:30:00.000Z',
  attendeeName: 'Ada Example',
  attendeeEmail: 'ada@example.com',
  hostName: 'Robin Hale',
};
const zones: Zones = {
  caller: 'Europe/Berlin',
  host: 'America/New_York',
  shown: 'Europe/Berlin',
  hour12: false,
};

/** A server component that draws a part of the package. */
export default function Page() {
  return (
    <main>
      <h1>Your booking</h1>
      <BookingSummary booking={booking} zones={zones} theme="light" locale="en" />
    </main>
  );
}
