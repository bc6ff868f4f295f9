/** The page before a call, in the gallery, with what can be wrong there. */
import { useState } from 'react';
import type { StartTrouble } from '../call/call-state.ts';
import { StartScreen } from '../call/start-screen.tsx';
import '../call/call.css';
import '../app/app.css';

export const START_TROUBLES: readonly StartTrouble[] = [
  'busy',
  'lines_busy',
  'no_token',
  'no_connection',
];

/** Starting stays on its way until it is cancelled. */
export function StartFrame({ trouble }: { trouble: StartTrouble | null }) {
  const [isStarting, setStarting] = useState(false);
  return (
    <StartScreen
      isStarting={isStarting}
      trouble={isStarting ? null : trouble}
      isGoingBack={false}
      wasCutOff={false}
      onStart={() => setStarting(true)}
      onCancel={() => setStarting(false)}
    />
  );
}
