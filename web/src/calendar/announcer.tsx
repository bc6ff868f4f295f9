import { useState } from 'react';
import { announcement, announcementTopic } from './announce.ts';
import { useWords } from './hooks/calendar-context.ts';
import type { State } from './store/state.ts';

/** The region through which a screen reader hears what has changed. There from the start, or it would not be heard. */
export function Announcer({ state, now }: { state: State; now: string }) {
  const { texts, locale } = useWords();
  const [said, setSaid] = useState({ topic: '', text: '' });
  const topic = announcementTopic(state);
  if (topic !== said.topic) {
    setSaid({ topic, text: announcement(state, now, texts, locale) });
  }
  return (
    <p className="icc-hidden" role="status" aria-live="polite">
      {said.text}
    </p>
  );
}
