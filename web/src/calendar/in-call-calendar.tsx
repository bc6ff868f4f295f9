import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Room } from 'livekit-client';
import type { BookingCard, Occurrence, Zones } from '@in-call-calendar/shared';
import type { CalendarClient } from './client/calendar-client.ts';
import { ClientContext, WordsContext } from './hooks/calendar-context.ts';
import { useRoomCalendar } from './hooks/use-room-calendar.ts';
import { useWordsIn } from './hooks/use-words.ts';
import { Panel, type PanelProps } from './panel.tsx';
import './calendar.css';

/**
 * What {@link InCallCalendar} is given.
 *
 * @example
 * const props: InCallCalendarProps = { room, agentIdentity: 'agent-of-mine', placement: 'inline', locale: 'es' };
 */
export interface InCallCalendarProps {
  /** The room of the call; may be joined before or after. */
  room: Room;
  /** Trust this participant only. Without it: the newest agent in the room. */
  agentIdentity?: string;
  /** `auto` (default) follows the person's system. */
  theme?: PanelProps['theme'];
  /**
   * `docked` (default): fixed at the inline end of a wide screen, a sheet at the bottom of a narrow one.
   * `inline`: fills the box it is put in, for pages that lay it out themselves.
   */
  placement?: PanelProps['placement'];
  /**
   * Where in the document it is drawn. Default: where the component stands. `true`: at the end of the body, so that no
   * `transform`, `filter`, `contain` or `overflow` around the component moves it or cuts it off; an element: in there.
   */
  portal?: boolean | Element;
  /**
   * BCP 47 tag of the language to speak and to write dates in: English, German and Spanish are there, anything else
   * gives English. Default: the first of the browser's languages that is there.
   */
  locale?: string;
  /**
   * Called once for each booking that this call has made and Cal.com has, with the zones it is shown in and, of the first
   * booking of a series, all its times.
   */
  onBooked?: (booking: BookingCard, zones: Zones, series?: readonly Occurrence[]) => void;
  /**
   * Called once for each move or cancellation that Cal.com has, with the booking's record since: see its `status`. Of a
   * series, also when times that were in doubt are settled.
   */
  onChanged?: (booking: BookingCard, zones: Zones, series?: readonly Occurrence[]) => void;
}

/**
 * The calendar of a call. Draws nothing until the agent or the caller opens it; needs `@in-call-calendar/web/style.css`.
 *
 * @example
 * <InCallCalendar room={room} onBooked={(booking) => thank(booking.attendeeName)} />
 */
export function InCallCalendar({ room, agentIdentity, ...options }: InCallCalendarProps) {
  const client = useRoomCalendar(room, agentIdentity);
  return client && <CalendarOf client={client} {...options} />;
}

type CalendarOfProps = Omit<InCallCalendarProps, 'room' | 'agentIdentity'> & {
  client: CalendarClient;
};

/** The calendar over a client of any kind. */
export function CalendarOf({
  client,
  theme = 'auto',
  placement = 'docked',
  portal,
  locale,
  onBooked,
  onChanged,
}: CalendarOfProps) {
  const words = useWordsIn(locale);
  useEffect(() => (onBooked ? client.onBooked(onBooked) : undefined), [client, onBooked]);
  useEffect(() => (onChanged ? client.onChanged(onChanged) : undefined), [client, onChanged]);
  return (
    <WordsContext.Provider value={words}>
      <ClientContext.Provider value={client}>
        {inPortal(portal, <Panel theme={theme} placement={placement} />)}
      </ClientContext.Provider>
    </WordsContext.Provider>
  );
}

function inPortal(portal: boolean | Element | undefined, panel: ReactNode): ReactNode {
  if (!portal) return panel;
  return createPortal(panel, portal === true ? document.body : portal);
}
