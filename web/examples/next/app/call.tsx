'use client';

import { InCallCalendar, useCalendarLauncher } from '@in-call-calendar/web';
import { RoomAudioRenderer, SessionProvider, useSession } from '@livekit/components-react';
import { TokenSource } from 'livekit-client';

const tokens = TokenSource.endpoint('/api/v1/token');

/** A call, and the calendar in it: a room lives in the browser, so this is a client component. */
export function Call() {
  const session = useSession(tokens);
  const launcher = useCalendarLauncher(session.room);
  return (
    <SessionProvider session={session}>
      <button
        type="button"
        onClick={() => void (session.isConnected ? session.end() : session.start())}
      >
        {session.isConnected ? 'Hang up' : 'Call'}
      </button>
      <button type="button" disabled={!launcher.isReady} onClick={launcher.open}>
        Find a time
      </button>
      <RoomAudioRenderer />
      <InCallCalendar room={session.room} locale="en" portal />
    </SessionProvider>
  );
}
