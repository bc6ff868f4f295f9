import { useRef, useSyncExternalStore } from 'react';
import { NO_PERSON, VOICE_OK } from '@in-call-calendar/shared';
import { ConnectionState } from 'livekit-client';
import { RoomAudioRenderer, useConnectionState } from '@livekit/components-react';
import { useCalendarLauncher } from '../calendar/index.ts';
import { moodOf } from './agent-status.tsx';
import { CallBanners } from './call-banners.tsx';
import { CallControls } from './call-controls.tsx';
import type { MicrophoneTrouble } from './call-state.ts';
import { CallTop } from './call-top.tsx';
import { PersonNotice } from './person-notice.tsx';
import type { Live } from './room-call.ts';
import { texts } from './texts.ts';
import { TranscriptView } from './transcript-view.tsx';
import { useAfterAWhile } from './use-after-a-while.ts';
import { useOffline } from './use-offline.ts';
import { useCallAgent } from './use-call-agent.ts';
import { useFocusIfLost } from './use-focus-if-lost.ts';
import { useLinesBusy } from './use-lines-busy.ts';
import { useWeakConnection } from './visualiser/use-weak-connection.ts';

/** How long an agent may take to come before the page says that none does, in milliseconds. */
const AGENT_PATIENCE_MS = 10_000;
/** How long the signal connection may take to be renewed before the page says so, in ms: most are back in less. */
const SIGNAL_PATIENCE_MS = 2000;

/** Nobody would ever read it: the message stays in the box. */
const sendToNobody = () => Promise.reject(new Error('There is no agent to send a message to.'));

export interface LiveCallProps {
  live: Live;
  microphoneTrouble: MicrophoneTrouble | null;
  onRetryMicrophone: () => void;
  onHangUp: () => void;
  onRestart: () => void;
}

/** The running call: who is there, what is said, and the controls. */
export function LiveCall({ live, microphoneTrouble, ...on }: LiveCallProps) {
  const { room, transcript } = live;
  const heading = useRef<HTMLHeadingElement>(null);
  // The message box takes it first, where that opens no keyboard.
  useFocusIfLost(heading);
  const lost = useSyncExternalStore(live.lost.subscribe, live.lost.getState);
  const isOffline = useOffline();
  const connection = useConnectionState(room);
  // A media server that died leaves only the signal connection to be renewed, for as long as is tried.
  const isSignalLost = useAfterAWhile(
    connection === ConnectionState.SignalReconnecting,
    SIGNAL_PATIENCE_MS,
  );
  // A line of one's own that is broken shows as an agent that does not answer: that is not the agent's fault.
  const isReconnecting =
    connection === ConnectionState.Reconnecting || isSignalLost || lost === 'line' || isOffline;
  const listed = useCallAgent(room);
  const isBusy = useLinesBusy(room);
  const isAgentLost = lost === 'agent';
  // A killed agent stays listed for a while: nobody is there to talk to.
  const agent = isAgentLost ? null : listed;
  const isAgentLate = useAfterAWhile(
    agent === null && !isBusy && !isReconnecting,
    AGENT_PATIENCE_MS,
  );
  const agentWasHere = useSyncExternalStore(transcript.store.subscribe, () =>
    transcript.store.getState().some((line) => line.from === 'agent'),
  );
  const isWeak = useWeakConnection(room);
  const calendar = useCalendarLauncher(room);
  const canBook =
    agent !== null && !isReconnecting && (agent.booksAppointments || calendar.enabled === true);

  return (
    <main className="call-live" data-call="live">
      <RoomAudioRenderer room={room} />
      <h1 ref={heading} tabIndex={-1} className="call-hidden">
        {texts.brand}
      </h1>
      <CallTop
        agent={agent}
        mood={moodOf(agent, isReconnecting, isAgentLate || isBusy, isAgentLost && !isAgentLate)}
        calendar={canBook ? calendar : null}
      />
      <CallBanners
        room={room}
        microphoneTrouble={microphoneTrouble}
        isReconnecting={isReconnecting}
        isOffline={isOffline}
        isWeak={isWeak}
        areLinesBusy={isBusy}
        isAgentLost={isAgentLost}
        isAgentLate={isAgentLate}
        agentCanHear={agent?.canHear ?? true}
        voice={agent?.voice ?? VOICE_OK}
        agentWasHere={agentWasHere}
        calendarFailed={canBook && calendar.hasFailed}
        onRetryMicrophone={on.onRetryMicrophone}
        onRestart={on.onRestart}
        onOpenCalendar={calendar.open}
      />
      <PersonNotice person={agent?.person ?? NO_PERSON} />
      <TranscriptView transcript={transcript} />
      <CallControls
        room={room}
        onRetryMicrophone={microphoneTrouble && on.onRetryMicrophone}
        send={agent === null || isBusy ? sendToNobody : transcript.send}
        onHangUp={on.onHangUp}
      />
    </main>
  );
}
