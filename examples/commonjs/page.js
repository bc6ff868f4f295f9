const { createElement, Fragment, useState } = require('react');
const { BookingSummary, InCallCalendar, useCalendarLauncher } = require('@in-call-calendar/web');
const { Room } = require('livekit-client');

const booking = {
  uid: 'bk_example',
  status: 'accepted',
  title: 'Consultation',
  start: '2026-12-01T14:00:00.000Z',
  end: '2026-12-01T14:30:00.000Z',
  attendeeName: 'Ada Example',
  attendeeEmail: 'ada@example.com',
  hostName: 'Robin Hale',
};
const zones = {
  caller: 'Europe/Berlin',
  host: 'America/New_York',
  shown: 'Europe/Berlin',
  hour12: false,
};

/** A page that both the server and the browser draw, in React 18 and without modules. */
exports.Page = function Page() {
  const [room] = useState(() => new Room());
  const launcher = useCalendarLauncher(room);
  return createElement(
    Fragment,
    null,
    createElement(
      'button',
      { type: 'button', disabled: !launcher.isReady, onClick: launcher.open },
      'Find a time',
    ),
    createElement(BookingSummary, { booking, zones, theme: 'light', locale: 'en' }),
    createElement(InCallCalendar, { room, locale: 'en', portal: true }),
  );
};
