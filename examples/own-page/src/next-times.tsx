import { useInCallCalendar } from '@in-call-calendar/web';
import type { Room } from 'livekit-client';

const HOW_MANY = 3;

/** The same calendar in a look of our own: the next times as plain buttons. */
export function NextTimes({ room }: { room: Room }) {
  const calendar = useInCallCalendar(room);
  if (calendar?.view?.step !== 'choosing') return null;
  const { slots, zones, pending, actions } = calendar;
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zones && { timeZone: zones.shown }),
  });
  return (
    <ul aria-label="Next times">
      {slots.slice(0, HOW_MANY).map(({ start }) => (
        <li key={start}>
          <button
            type="button"
            aria-pressed={pending?.kind === 'select' && pending.start === start}
            onClick={() => actions.select(start)}
          >
            {format.format(new Date(start))}
          </button>
        </li>
      ))}
    </ul>
  );
}
