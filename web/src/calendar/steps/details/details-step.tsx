import { useRef, type SubmitEvent } from 'react';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { ChosenTime } from '../../ui/chosen-time.tsx';
import type { ViewOf } from '../../store/state.ts';
import { FormField } from './form-field.tsx';
import { HoldStatus } from '../../ui/hold-status.tsx';
import { RepeatControl } from './repeat-control.tsx';
import { Action } from '../../ui/action.tsx';

/** A time is chosen: what is still needed to book it. */
export function DetailsStep({ model, view }: { model: PanelModel; view: ViewOf<'details'> }) {
  const { client, texts } = useCalendarContext();
  const form = useRef<HTMLFormElement>(null);
  const { state, zones } = model;
  const { event } = view;
  const isSending = state.pending?.kind === 'book';

  async function confirm() {
    const bad = await client.actions.confirm();
    if (bad === null) return;
    form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(bad)}"]`)?.focus();
  }

  function onSubmit(submit: SubmitEvent) {
    submit.preventDefault();
    void confirm();
  }

  return (
    <form className="icc-step" ref={form} onSubmit={onSubmit} noValidate>
      <div className="icc-scroll">
        <div className="icc-summary">
          <h3 className="icc-hidden" tabIndex={-1} data-step-heading>
            {texts.detailsTitle}
          </h3>
          <div>
            <ChosenTime
              start={view.selected}
              durationMinutes={event?.durationMinutes ?? 0}
              zones={zones}
            />
            {event?.place && (
              <p className="icc-muted" data-place={event.place.kind}>
                {[texts.place[event.place.kind], event.place.name].filter(Boolean).join(', ')}
              </p>
            )}
          </div>
          <Action kind="link" name="change-time" onClick={client.actions.release}>
            {texts.changeTime}
          </Action>
          <HoldStatus hold={view.hold} clockSkew={state.clockSkew} />
        </div>
        <div className="icc-fields">
          {event?.fields.map((field) => (
            <FormField key={field.slug} field={field} model={model} />
          ))}
        </div>
        <RepeatControl model={model} view={view} />
      </div>
      <div className="icc-confirm">
        {event?.needsConfirmation && (
          <p className="icc-muted">{texts.needsConfirmation(event.hostName)}</p>
        )}
        <Action kind="primary" name="confirm" type="submit" isBusy={isSending}>
          {isSending ? texts.sending : event?.needsConfirmation ? texts.request : texts.confirm}
        </Action>
      </div>
    </form>
  );
}
