import type { CalendarView } from '@in-call-calendar/shared';
import { useCalendarContext } from '../hooks/calendar-context.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';

/** What is being booked, with whom, for how long; and the way out. */
export function PanelHeader({ event }: { event: CalendarView['event'] }) {
  const { client, texts } = useCalendarContext();
  return (
    <header className="icc-header">
      <div>
        <h2 className="icc-title">{event?.title ?? texts.panelName}</h2>
        {event && (
          <p className="icc-subtitle">
            <Icon name="clock" />
            {texts.duration(event.durationMinutes)} {texts.withHost(event.hostName)}
          </p>
        )}
      </div>
      <Action
        kind="round"
        icon="close"
        name="close"
        aria-label={texts.close}
        onClick={client.actions.close}
      />
    </header>
  );
}
