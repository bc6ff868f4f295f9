import { useId } from 'react';
import { labelOf, type BookingField } from '@in-call-calendar/shared';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { fieldError, fieldValue } from '../../store/selectors.ts';
import { Action } from '../../ui/action.tsx';
import { FieldError, FieldHint } from '../../ui/field-notes.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OptionsControl, SelectControl, TickControl } from './choice-controls.tsx';
import type { ControlProps } from './control.ts';
import { AreaControl, isLine, LineControl, PhoneControl } from './text-controls.tsx';

/** One question of the form: label, control, where the value came from, and what is wrong with it. */
export function FormField({ field, model }: { field: BookingField; model: PanelModel }) {
  const words = useCalendarContext();
  const { client, texts, agentWords, locale } = words;
  const { state, view } = model;
  const id = useId();
  const value = fieldValue(state, view, field.slug);
  const error = fieldError(state, view, field, words);
  const known = view.details[field.slug];
  const isHeard =
    known?.source === 'heard' && !known.confirmed && state.form.edits[field.slug] === undefined;
  const hint = field.type === 'multiemail' ? texts.severalEmails : null;
  const noteIds = [hint && `${id}-hint`, isHeard && `${id}-heard`, error && `${id}-error`];
  const isGroup =
    field.options !== undefined &&
    (field.type === 'radio' || field.type === 'checkbox' || field.type === 'multiselect');
  const isTick = !isGroup && (field.type === 'boolean' || field.type === 'checkbox');

  const props: ControlProps = {
    field,
    value,
    id,
    describedBy: noteIds.filter(Boolean).join(' ') || undefined,
    isInvalid: error !== null,
    onChange: (next) => client.actions.editField(field.slug, next),
  };
  const label = (
    <>
      {labelOf(field, agentWords.labels)}
      {field.required ? (
        <span className="icc-required" title={texts.requiredMark}>
          <span aria-hidden="true"> *</span>
          <span className="icc-hidden"> {texts.requiredMark}</span>
        </span>
      ) : (
        <span className="icc-optional"> {texts.optionalMark}</span>
      )}
    </>
  );

  function control() {
    if (isGroup) {
      return <OptionsControl {...props} kind={field.type === 'radio' ? 'radio' : 'checkbox'} />;
    }
    if (isTick) return <TickControl {...props} label={label} />;
    if (field.type === 'phone') return <PhoneControl {...props} locale={locale} />;
    if (field.type === 'textarea') return <AreaControl {...props} />;
    if (field.options !== undefined && !isLine(field)) return <SelectControl {...props} />;
    return <LineControl {...props} />;
  }

  const notes = (
    <>
      <FieldHint id={id} text={hint} />
      {isHeard && (
        <p id={`${id}-heard`} className="icc-heard">
          <Icon name="ear" />
          {texts.heardMark}
          <Action
            kind="link"
            name="heard-right"
            onClick={() => {
              client.actions.editField(field.slug, known.value);
              client.actions.blurField(field.slug);
            }}
          >
            {texts.heardRight}
          </Action>
        </p>
      )}
      <FieldError id={id} field={field.slug} text={error} />
    </>
  );

  const frame = {
    className: 'icc-field',
    'data-heard': isHeard || undefined,
    onFocus: () => client.actions.focusField(field.slug),
    onBlur: () => client.actions.blurField(field.slug),
  };
  if (isGroup) {
    return (
      <fieldset {...frame} aria-describedby={props.describedBy}>
        <legend className="icc-label">{label}</legend>
        {control()}
        {notes}
      </fieldset>
    );
  }
  return (
    <div {...frame}>
      {!isTick && (
        <label className="icc-label" htmlFor={id}>
          {label}
        </label>
      )}
      {control()}
      {notes}
    </div>
  );
}
