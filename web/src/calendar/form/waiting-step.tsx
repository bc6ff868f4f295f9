import { useWords, type Drawn } from '../hooks/calendar-context.ts';
import { ChosenTime } from './chosen-time.tsx';
import type { ChosenView } from './details-step.tsx';

/** The booking is on its way, or its outcome is being looked up. Never says booked, never says failed. */
export function WaitingStep({ drawn, view }: { drawn: Drawn; view: ChosenView }) {
  const { texts } = useWords();
  const isChecking = view.step === 'checking';
  return (
    <div className="icc-step icc-waiting" role="status">
      <span className="icc-spinner" aria-hidden="true" />
      <h3 tabIndex={-1} data-step-heading>
        {isChecking ? texts.checking : texts.sending}
      </h3>
      <p className="icc-muted">{isChecking ? texts.checkingHint : texts.sendingHint}</p>
      <ChosenTime
        start={view.selected}
        durationMinutes={view.event?.durationMinutes ?? 0}
        zones={drawn.zones}
      />
    </div>
  );
}
