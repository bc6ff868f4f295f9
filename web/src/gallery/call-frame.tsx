/** The call page around a state of the calendar, with no call: the same parts and styles, and a few lines said before. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { PersonStatus } from '@in-call-calendar/shared';
import { Room } from 'livekit-client';
import { createStore } from 'zustand/vanilla';
import type { CalendarClient } from '../calendar/client/calendar-client.ts';
import { launcherStateOf } from '../calendar/hooks/use-calendar-launcher.ts';
import { SHORTCUT } from '../calendar/hooks/use-shortcut.ts';
import { CallControls } from '../call/call-controls.tsx';
import { CallTop } from '../call/call-top.tsx';
import { PersonNotice } from '../call/person-notice.tsx';
import { texts } from '../call/texts.ts';
import { TranscriptView } from '../call/transcript-view.tsx';
import type { Line } from '../call/transcript.ts';
import '../call/call.css';
import '../app/app.css';

const SAID: readonly Line[] = [
  { id: 'a', from: 'agent', text: 'Hello! I can book a Product tour for you.', isFinal: true },
  { id: 'b', from: 'caller', text: 'Do you have anything this week?', isFinal: true },
  { id: 'c', from: 'agent', text: 'Here is the calendar. Which time suits you?', isFinal: true },
];

/** What is typed here is said, and answered by nobody. */
function makeTalk() {
  const store = createStore<readonly Line[]>(() => SAID);
  const send = (text: string) => {
    const line = { id: crypto.randomUUID(), from: 'caller', text, isFinal: true } as const;
    store.setState((lines) => [...lines, line], true);
    return Promise.resolve();
  };
  return { room: new Room(), transcript: { store }, send };
}

interface CallFrameProps {
  client: CalendarClient;
  /** A person who was asked for. */
  person: PersonStatus;
  /** The calendar, placed inline. */
  children: ReactNode;
}

export function CallFrame({ client, person, children }: CallFrameProps) {
  const [{ room, transcript, send }] = useState(makeTalk);
  const state = useSyncExternalStore(client.store.subscribe, client.store.get);
  const calendar = { ...launcherStateOf(state), open: client.actions.open, shortcut: SHORTCUT };
  useEffect(() => () => void room.disconnect(), [room]);
  return (
    <div className="app-stage">
      <main className="call-live" data-call="live">
        <h1 className="call-hidden">{texts.brand}</h1>
        <CallTop agent={null} mood="listening" calendar={calendar} />
        <PersonNotice person={person} />
        <TranscriptView transcript={transcript} />
        <CallControls
          room={room}
          onRetryMicrophone={null}
          send={send}
          onHangUp={() => location.reload()}
        />
      </main>
      <div className="app-calendar">{children}</div>
    </div>
  );
}
