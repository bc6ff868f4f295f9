import { useCallback, useState, useSyncExternalStore } from 'react';
import type { BookingCard } from '@in-call-calendar/shared';
import { InCallCalendar } from '../calendar/index.ts';
import { EndScreen, LiveCall, StartScreen, type RoomCall } from '../call/index.ts';
import './app.css';

/** The page: a call, and the calendar beside it. What an operator copies into a page of their own. */
export function App({ call }: { call: RoomCall }) {
  const state = useSyncExternalStore(call.store.subscribe, call.store.getState);
  const [booking, setBooking] = useState<BookingCard | null>(null);

  const start = useCallback(() => {
    setBooking(null);
    call.start();
  }, [call]);

  const restart = useCallback(() => {
    call.hangUp();
    start();
  }, [call, start]);

  switch (state.phase) {
    case 'idle':
    case 'starting':
      return (
        <StartScreen
          isStarting={state.phase === 'starting'}
          trouble={state.phase === 'idle' ? state.trouble : null}
          onStart={start}
          onCancel={call.hangUp}
        />
      );
    case 'live':
      return (
        <div className="app-stage">
          <LiveCall
            live={state.live}
            microphoneTrouble={state.microphoneTrouble}
            onRetryMicrophone={call.retryMicrophone}
            onHangUp={call.hangUp}
            onRestart={restart}
          />
          <div className="app-calendar">
            <InCallCalendar room={state.live.room} placement="inline" onBooked={setBooking} />
          </div>
        </div>
      );
    case 'ended':
      return <EndScreen reason={state.reason} booking={booking} onStart={start} />;
  }
}
