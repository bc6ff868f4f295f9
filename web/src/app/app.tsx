import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BookingCard, Occurrence, Zones } from '@in-call-calendar/shared';
import { forgetTyped, InCallCalendar } from '../calendar/index.ts';
import {
  ElsewhereScreen,
  EndScreen,
  LiveCall,
  StartScreen,
  type CallStorage,
  type RoomCall,
} from '../call/index.ts';
import './app.css';

interface AppProps {
  call: RoomCall;
  /** Where the tab keeps its call, and what came of it. */
  storage: CallStorage;
}

/** The page: a call, and the calendar beside it. What an operator copies into a page of their own. */
export function App({ call, storage }: AppProps) {
  const state = useSyncExternalStore(call.store.subscribe, call.store.getState);
  const [outcome, setOutcome] = useState(storage.loadOutcome);
  const { phase } = state;
  const isOver = phase === 'ended' && state.reason !== 'lost';

  useEffect(() => {
    // The next person at this tab must not find what this one typed; a call that broke off is taken up again.
    if (isOver) forgetTyped();
  }, [isOver]);

  const start = useCallback(() => {
    setOutcome(null);
    call.start();
  }, [call]);
  const saveOutcome = useCallback(
    (booking: BookingCard, zones: Zones, series?: readonly Occurrence[]) => {
      const next = { booking, zones, ...(series && { series }) };
      setOutcome(next);
      storage.saveOutcome(next);
    },
    [storage],
  );
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
          isGoingBack={phase === 'starting' && state.rejoins}
          trouble={phase === 'idle' ? state.trouble : null}
          wasCutOff={phase === 'idle' && state.cutOff}
          onStart={phase === 'idle' && state.canRejoin ? call.rejoin : start}
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
            <InCallCalendar
              room={state.live.room}
              placement="inline"
              onBooked={saveOutcome}
              onChanged={saveOutcome}
            />
          </div>
        </div>
      );
    case 'elsewhere':
      return <ElsewhereScreen onTakeBack={call.rejoin} />;
    case 'ended':
      return (
        <EndScreen reason={state.reason} outcome={outcome} onStart={start} onGoBack={call.rejoin} />
      );
  }
}
