import { epochMs } from '@in-call-calendar/shared';
import { useWords, type PanelModel } from '../../hooks/calendar-context.ts';
import type { ViewOf } from '../../store/state.ts';
import type { Texts } from '../../texts.ts';
import { ChosenTime } from '../../ui/chosen-time.tsx';

type WaitingView = ViewOf<'booking' | 'checking' | 'changing'>;

function wordsFor(view: WaitingView, texts: Texts): { title: string; hint: string } {
  switch (view.step) {
    case 'booking':
      return { title: texts.sending, hint: texts.sendingHint };
    case 'checking':
      return { title: texts.checking, hint: texts.checkingHint };
    case 'changing':
      if (view.checking) return { title: texts.checking, hint: texts.changeChecking };
      return view.task === 'cancel'
        ? { title: texts.cancelSending, hint: texts.cancelHint }
        : { title: texts.moveSending, hint: texts.moveHint };
  }
}

/** Something is on its way, or its outcome is being looked up. Never says that it is done, never that it failed. */
export function WaitingStep({ model, view }: { model: PanelModel; view: WaitingView }) {
  const { texts } = useWords();
  const { title, hint } = wordsFor(view, texts);
  const start = view.step === 'changing' ? (view.to ?? view.booking.start) : view.selected;
  const minutes =
    view.step === 'changing'
      ? Math.round((epochMs(view.booking.end) - epochMs(view.booking.start)) / 60_000)
      : (view.event?.durationMinutes ?? 0);
  return (
    <div className="icc-step icc-waiting" role="status">
      <span className="icc-spinner" aria-hidden="true" />
      <h3 tabIndex={-1} data-step-heading>
        {title}
      </h3>
      <p className="icc-muted">{hint}</p>
      <ChosenTime start={start} durationMinutes={minutes} zones={model.zones} />
    </div>
  );
}
