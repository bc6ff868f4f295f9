'use client';

import { useState } from 'react';
import { InCallCalendar, useCalendarLauncher } from '@in-call-calendar/web';
import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { Room, TokenSource } from 'livekit-client';

const tokens = TokenSource.endpoint('/api/v1/token');

/** A call, and the calendar in it. A room cannot come from a server component as a prop: it lives in the browser. */
export function Call() {
  const [room] = useState(() => new Room());
  const launcher = useCalendarLauncher(room);

  async function start() {
    const { serverUrl, participantToken } = await tokens.fetch({});
    await room.connect(serverUrl, participantToken);
    await room.localParticipant.setMicrophoneEnabled(true);
  }

  return (
    <RoomContext.Provider value={room}>
      <button type="button" onClick={() => void start()}>
        Call
      </button>
      <button type="button" onClick={() => void room.disconnect()}>
        Hang up
      </button>
      <button type="button" disabled={!launcher.isReady} onClick={launcher.open}>
        Find a time
      </button>
      <RoomAudioRenderer />
      <InCallCalendar room={room} locale="en" portal />
    </RoomContext.Provider>
  );
}
