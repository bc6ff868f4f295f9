import { useRef } from 'react';
import { BookingSummary } from '../calendar/index.ts';
import type { EndReason } from './call-state.ts';
import type { CallOutcome } from './call-storage.ts';
import { texts } from './texts.ts';
import { useFocusIfLost } from './use-focus-if-lost.ts';

export interface EndScreenProps {
  reason: EndReason;
  outcome: CallOutcome | null;
  onStart: () => void;
  onGoBack: () => void;
}

/** How the call ended, what came of it, and the way to another one. */
export function EndScreen({ reason, outcome, onStart, onGoBack }: EndScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  const canGoBack = reason === 'lost';
  return (
    <main className="call-start" data-call="ended" data-reason={reason}>
      <div className="call-card">
        <h1 ref={heading} tabIndex={-1}>
          {texts.endTitle[reason]}
        </h1>
        <p className="call-lead">
          {outcome
            ? texts.endOutcome[outcome.booking.status]
            : canGoBack
              ? texts.endLost
              : texts.endNothing}
        </p>
        {outcome && <BookingSummary {...outcome} />}
        <div className="call-card-actions">
          {canGoBack && (
            <button type="button" className="call-primary" data-action="go-back" onClick={onGoBack}>
              {texts.goBack}
            </button>
          )}
          <button
            type="button"
            className={canGoBack ? 'call-plain' : 'call-primary'}
            data-action="start-call"
            onClick={onStart}
          >
            {texts.newCall}
          </button>
        </div>
      </div>
    </main>
  );
}
