import type { BookingCard } from '@in-call-calendar/shared';
import { BookingSummary } from '../calendar/index.ts';
import type { EndReason } from './call-state.ts';
import { texts } from './texts.ts';

export interface EndScreenProps {
  reason: EndReason;
  booking: BookingCard | null;
  onStart: () => void;
  onGoBack: () => void;
}

/** How the call ended, what came of it, and the way to another one. */
export function EndScreen({ reason, booking, onStart, onGoBack }: EndScreenProps) {
  const canGoBack = reason === 'lost';
  return (
    <main className="call-start" data-call="ended" data-reason={reason}>
      <div className="call-card">
        <h1>{texts.endTitle[reason]}</h1>
        <p className="call-lead">
          {booking ? texts.endBooked : canGoBack ? texts.endLost : texts.endNothing}
        </p>
        {booking && <BookingSummary booking={booking} />}
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
