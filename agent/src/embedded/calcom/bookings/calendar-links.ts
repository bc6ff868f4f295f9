import { icsUidOf } from '../storage/records.ts';
import type { StoredBooking } from '../storage/records.ts';

/** A link that puts a booking into the attendee's own calendar. */
export interface CalendarLink {
  readonly label: string;
  readonly id: string;
  readonly link: string;
}

/** The four links Cal.com offers. */
export function calendarLinks(booking: StoredBooking): CalendarLink[] {
  const { title, description, location } = booking;
  const [start, end] = [compact(booking.startMs), compact(booking.endMs)];
  const google = new URLSearchParams({
    dates: `${start}/${end}`,
    text: title,
    details: description,
    location,
  });
  const microsoft = new URLSearchParams({
    body: description,
    enddt: iso(booking.endMs),
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: iso(booking.startMs),
    subject: title,
    location,
  }).toString();
  return [
    {
      label: 'Google Calendar',
      id: 'googleCalendar',
      link: `https://calendar.google.com/calendar/r/eventedit?${google.toString()}`,
    },
    {
      label: 'Microsoft Office',
      id: 'microsoftOffice',
      link: `https://outlook.office.com/calendar/0/deeplink/compose?${microsoft}`,
    },
    {
      label: 'Microsoft Outlook',
      id: 'microsoftOutlook',
      link: `https://outlook.live.com/calendar/0/deeplink/compose?${microsoft}`,
    },
    {
      label: 'ICS',
      id: 'ics',
      link: `data:text/calendar,${encodeURIComponent(icsFile(booking, { start, end }))}`,
    },
  ];
}

function icsFile(booking: StoredBooking, times: { start: string; end: string }): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//in-call-calendar//local-calcom//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${icsUidOf(booking)}`,
    `DTSTAMP:${compact(booking.updatedMs)}`,
    `DTSTART:${times.start}`,
    `DTEND:${times.end}`,
    `SUMMARY:${escapeText(booking.title)}`,
    `DESCRIPTION:${escapeText(booking.description)}`,
    `LOCATION:${escapeText(booking.location)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** RFC 5545, section 3.3.11. */
function escapeText(value: string): string {
  return value.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function compact(epochMs: number): string {
  return iso(epochMs).replaceAll(/[-:]|\.\d{3}/g, '');
}
