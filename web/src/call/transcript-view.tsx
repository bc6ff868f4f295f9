import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RoomTranscript } from './room-transcript.ts';
import { texts } from './texts.ts';
import { shownText } from './transcript.ts';

/** How near the end a reader has to be to be kept at it, in pixels. */
const NEAR_END = 80;

/** Both sides of the talk. Follows new lines unless the reader has gone back to read. */
export function TranscriptView({ transcript }: { transcript: RoomTranscript }) {
  const lines = useSyncExternalStore(transcript.store.subscribe, transcript.store.getState);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = () => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    };
    follow();
    // The calendar takes room when it opens: the last line stays in sight.
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [lines]);

  return (
    <div
      ref={box}
      className="call-transcript"
      role="log"
      // What is spoken is heard: a screen reader must not talk over it.
      aria-live="off"
      aria-label={texts.transcriptName}
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        const { scrollHeight, scrollTop, clientHeight } = currentTarget;
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {lines.length === 0 && <p className="call-transcript-empty">{texts.transcriptEmpty}</p>}
      {lines.map((line) => (
        <p
          key={line.id}
          className="call-line"
          data-from={line.from}
          data-final={line.isFinal || undefined}
        >
          <span className="call-line-who">
            {line.from === 'caller' ? texts.you : texts.assistant}
          </span>
          <span className="call-line-text">{shownText(line)}</span>
        </p>
      ))}
    </div>
  );
}
