import { epochMs } from '@in-call-calendar/shared';
import { ChosenTime } from '../../ui/chosen-time.tsx';
import type { ViewOf } from '../../store/state.ts';
import { HoldStatus } from '../../ui/hold-status.tsx';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { Action } from '../../ui/action.tsx';

/** The new time of a booking is chosen: old and new side by side, to be confirmed. */
export function MoveStep({ model, view }: { model: PanelModel; view: ViewOf<'confirming_move'> }) {
  const { client, texts } = useCalendarContext();
  const { state, zones } = model;
  const { moving, selected } = view;
  const isSending = state.pending?.kind === 'confirm_move';
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
        <HoldStatus hold={view.hold} clockSkew={state.clockSkew} />
        <div className="icc-actions">
          <Action kind="link" name="change-time" onClick={client.actions.release}>
            {texts.moveOther}
          </Action>
        </div>
      </div>
      <div className="icc-confirm">
        {view.event?.needsConfirmation && (
          <p className="icc-muted">{texts.needsConfirmation(view.event.hostName)}</p>
        )}
        <Action
          kind="primary"
          name="confirm-move"
          isBusy={isSending}
          onClick={client.actions.confirmMove}
        >
          {isSending ? texts.moveSending : texts.moveConfirm}
        </Action>
      </div>
    </div>
  );
}
