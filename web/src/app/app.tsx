import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BookingCard } from '@in-call-calendar/shared';
import { forgetTyped, InCallCalendar } from '../calendar/index.ts';
import { EndScreen, LiveCall, StartScreen, type CallMark, type RoomCall } from '../call/index.ts';
import './app.css';

export interface AppProps {
  call: RoomCall;
  mark: CallMark;
  /** A reload has cut off the call before. */
  wasCutOff: boolean;
}

/** The page: a call, and the calendar beside it. What an operator copies into a page of their own. */
export function App({ call, mark, wasCutOff }: AppProps) {
  const state = useSyncExternalStore(call.store.subscribe, call.store.getState);
  const [booking, setBooking] = useState<BookingCard | null>(null);
  const { phase } = state;
  const isOver = phase === 'ended' && state.reason !== 'lost';

  useEffect(() => {
    if (phase === 'live') mark.set();
    if (phase === 'ended') mark.clear();
    // The next person at this tab must not find what this one typed; a call that broke off is taken up again.
    if (isOver) forgetTyped();
  }, [mark, phase, isOver]);

  const start = useCallback(() => {
    setBooking(null);
    call.start();
  }, [call]);

  const restart = useCallback(() => {
    call.hangUp();
    start();
  }, [call, start]);

  switch (phase) {
    case 'idle':
    case 'starting':
      return (
        <StartScreen
          isStarting={phase === 'starting'}
          trouble={phase === 'idle' ? state.trouble : null}
          wasCutOff={wasCutOff}
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
