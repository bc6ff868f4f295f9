import { useRef } from 'react';
import type { StartTrouble } from './call-state.ts';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

export interface StartScreenProps {
  isStarting: boolean;
  trouble: StartTrouble | null;
  /** The page is on its way back to a call, rather than to a new one. */
  isGoingBack: boolean;
  /** The call before ended while the page was away. */
  wasCutOff: boolean;
  onStart: () => void;
  onCancel: () => void;
}

/** What this is, what it uses, and the way in. */
export function StartScreen(props: StartScreenProps) {
  const { isStarting, isGoingBack, trouble, wasCutOff, onStart, onCancel } = props;
  const start = useRef<HTMLButtonElement>(null);
  return (
    <main className="call-start" data-call={isStarting ? 'starting' : 'idle'}>
      <div className="call-card">
        <span className="call-emblem">
          <Icon name="calendar" />
        </span>
        <h1>{texts.startTitle}</h1>
        <p className="call-lead">{texts.startLead}</p>
        <ul>
          {texts.startPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {wasCutOff && !trouble && (
          <p className="call-note" role="status" data-note="cut-off">
            <Icon name="info" />
            {texts.cutOff}
          </p>
        )}
        {trouble && (
          <p className="call-trouble" role="alert" data-problem={trouble}>
            <Icon name="warn" />
            {texts.startTrouble[trouble]}
          </p>
        )}
        <div className="call-card-actions">
          <button
            type="button"
            className="call-primary"
            data-action="start-call"
            aria-disabled={isStarting}
            ref={start}
            onClick={onStart}
          >
            {isStarting
              ? isGoingBack
                ? texts.goingBack
                : texts.starting
              : trouble
                ? texts.tryAgain
                : texts.startCall}
          </button>
          {isStarting && (
            <button
              type="button"
              className="call-plain"
              onClick={() => {
                // This button goes by its own press.
                start.current?.focus();
                onCancel();
              }}
            >
              {texts.cancel}
            </button>
          )}
        </div>
      </div>
    </main>
  );
}
