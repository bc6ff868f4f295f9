import { epochMs, type CalendarView } from '@in-call-calendar/shared';
import { ChosenTime } from '../../ui/chosen-time.tsx';
import { HoldLine } from '../../ui/hold-line.tsx';
import { useCalendarContext, type Drawn } from '../../hooks/calendar-context.ts';

export type MovingView = Extract<CalendarView, { step: 'moving' }>;

/** The new time of a booking is chosen: old and new side by side, to be confirmed. */
export function MoveStep({ drawn, view }: { drawn: Drawn; view: MovingView }) {
  const { client, texts } = useCalendarContext();
  const { state, zones } = drawn;
  const { moving, selected } = view;
  const isSending = state.pending?.kind === 'reschedule';
  const minutes = moving
    ? Math.round((epochMs(moving.end) - epochMs(moving.start)) / 60_000)
    : (view.event?.durationMinutes ?? 0);
  return (
    <div className="icc-step">
      <div className="icc-scroll">
        <h3 className="icc-step-title" tabIndex={-1} data-step-heading>
          {texts.moveTitle}
        </h3>
        <dl className="icc-move">
          {moving && (
            <div className="icc-move-old" data-from-start={moving.start}>
              <dt>{texts.moveFrom}</dt>
              <dd>
                <ChosenTime start={moving.start} durationMinutes={minutes} zones={zones} />
              </dd>
            </div>
          )}
          <div className="icc-move-new" data-to-start={selected}>
            <dt>{texts.moveTo}</dt>
            <dd>
              <ChosenTime start={selected} durationMinutes={minutes} zones={zones} />
            </dd>
          </div>
        </dl>
        <HoldLine hold={view.hold} clockSkew={state.clockSkew} />
        <div className="icc-actions">
          <button
            type="button"
            className="icc-link"
            data-action="change-time"
            onClick={() => client.actions.release()}
          >
            {texts.moveOther}
          </button>
        </div>
      </div>
      <div className="icc-confirm">
        {view.event?.needsConfirmation && (
          <p className="icc-muted">{texts.needsConfirmation(view.event.hostName)}</p>
        )}
        <button
          type="button"
          className="icc-primary"
          data-action="confirm-move"
          aria-disabled={isSending}
          data-busy={isSending || undefined}
          onClick={() => client.actions.confirmMove()}
        >
          {isSending ? texts.moveSending : texts.moveConfirm}
        </button>
      </div>
    </div>
  );
}
