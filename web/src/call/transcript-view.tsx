import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useRememberedSwitch } from './remembered-switch.ts';
import type { RoomTranscript } from './room-transcript.ts';
import { texts } from './texts.ts';
import { shownText, type Line } from './transcript.ts';

/** How near the end a reader has to be to be kept at it, in pixels. */
const NEAR_END = 80;

/** Both sides of the talk. Follows new lines unless the reader has gone back to read. */
export function TranscriptView({ transcript }: { transcript: Pick<RoomTranscript, 'store'> }) {
  const lines = useSyncExternalStore(transcript.store.subscribe, transcript.store.getState);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);

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
      // What is spoken is heard, unless there is no sound: then answers are announced one by one, once they are whole.
      aria-live="off"
      aria-label={texts.transcriptName}
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        const { scrollHeight, scrollTop, clientHeight } = currentTarget;
        // Far from the end without having gone up: the room has become less since, as when the calendar opens.
        const hasGoneUp = scrollTop < lastTop.current;
        lastTop.current = scrollTop;
        if (scrollHeight - scrollTop - clientHeight < NEAR_END) isAtEnd.current = true;
        else if (hasGoneUp) isAtEnd.current = false;
      }}
    >
      <Announcements lines={lines} />
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

/** How many of the last answers the live region holds: more than one can become whole at once. */
const ANNOUNCED = 3;

/** A switch for those without sound, and what a screen reader says of the agent's answers while it is on. */
function Announcements({ lines }: { lines: readonly Line[] }) {
  const [isOn, setIsOn] = useRememberedSwitch('announce-answers');
  const answers = lines.filter((line) => line.from === 'agent' && line.isFinal);
  return (
    <>
      <label className="call-announce">
        <input
          type="checkbox"
          role="switch"
          data-action="announce"
          checked={isOn}
          onChange={(event) => setIsOn(event.target.checked)}
        />
        {texts.announceAnswers}
      </label>
      <div className="call-hidden" aria-live="polite" data-announced>
        {isOn && answers.slice(-ANNOUNCED).map((line) => <p key={line.id}>{line.text}</p>)}
      </div>
    </>
  );
}
