import { useEffect, useState } from 'react';
import { InCallCalendar, useCalendarLauncher, type BookingCard } from '@in-call-calendar/web';
import '@in-call-calendar/web/style.css';
import {
  RoomAudioRenderer,
  SessionProvider,
  useRoomContext,
  useSession,
} from '@livekit/components-react';
import { TokenSource } from 'livekit-client';
import { Conversation } from './conversation';
import { NextTimes } from './next-times';

/** How long an agent may take to come. */
const PATIENCE_MS = 10_000;

const tokens = TokenSource.endpoint('/api/v1/token');

/** A page with a call of its own: LiveKit's session, and the calendar in it. */
export function Page() {
  const session = useSession(tokens);
  return (
    <SessionProvider session={session}>
      <h1>A page of somebody else</h1>
      <button
        type="button"
        onClick={() => void (session.isConnected ? session.end() : session.start())}
      >
        {session.isConnected ? 'Hang up' : 'Call'}
      </button>
      <RoomAudioRenderer />
      {session.isConnected && (
        <>
          <Conversation session={session} />
          <Calendar />
        </>
      )}
    </SessionProvider>
  );
}

function Calendar() {
  const room = useRoomContext();
  const launcher = useCalendarLauncher(room);
  const [booking, setBooking] = useState<BookingCard | null>(null);
  const isLate = useIsLate(!launcher.isReady);
  return (
    <>
      <button type="button" disabled={!launcher.isReady} onClick={launcher.open}>
        Find a time
      </button>
      <p role="status">
        {isLate &&
          'No agent has answered. Is it running, under the name of --own-agent? See its terminal.'}
      </p>
      <NextTimes room={room} />
      {booking && (
        <p role="status">
          {booking.status === 'cancelled' ? 'Cancelled' : 'Booked'}: {booking.start}
        </p>
      )}
      <InCallCalendar
        room={room}
        theme="light"
        locale="en-GB"
        onBooked={setBooking}
        onChanged={setBooking}
      />
    </>
  );
}

/** True once something has been waited for longer than is usual. */
function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting]);
  return isLate;
}
