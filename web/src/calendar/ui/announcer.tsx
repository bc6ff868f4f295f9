import { useState } from 'react';
import { NO_ANNOUNCEMENT, nextAnnouncement } from '../announce.ts';
import { useWords } from '../hooks/calendar-context.ts';
import type { State } from '../store/state.ts';

/** The region through which a screen reader hears what has changed. There from the start, or it would not be heard. */
export function Announcer({ state, now }: { state: State; now: string }) {
  const words = useWords();
  const [said, setSaid] = useState(NO_ANNOUNCEMENT);
  const next = nextAnnouncement(said, state, now, words);
  if (next !== said) setSaid(next);
  return (
    <p className="icc-hidden" role="status" aria-live="polite">
      {said.text}
    </p>
  );
}
