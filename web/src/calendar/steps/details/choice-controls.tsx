import type { ReactNode } from 'react';
import { asList, asText, controlAttributes, type ControlProps } from './control.ts';
import { useWords } from '../../hooks/calendar-context.ts';

/** One of a list, in a menu. */
export function SelectControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const { texts } = useWords();
  return (
    <select
      {...controlAttributes(props)}
      className="icc-input"
      value={asText(value)}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{field.placeholder ?? texts.chooseOption}</option>
      {field.options?.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

/** One or several of a list, all in view. The first control carries the field's name for tests and for the focus. */
export function OptionsControl(props: ControlProps & { kind: 'radio' | 'checkbox' }) {
  const { field, value, id, kind, isInvalid, onChange } = props;
  const chosen = asList(value);
  const toggled = (option: string, isOn: boolean) =>
    (field.options ?? []).filter((each) => (each === option ? isOn : chosen.includes(each)));
  return (
    <div className="icc-options">
      {field.options?.map((option, index) => (
        <label key={option} className="icc-option">
          <input
            type={kind}
            name={id}
            value={option}
            data-field={index === 0 ? field.slug : undefined}
            checked={chosen.includes(option)}
            aria-invalid={isInvalid}
            onChange={(event) =>
              onChange(kind === 'radio' ? option : toggled(option, event.target.checked))
            }
          />
          {option}
        </label>
      ))}
    </div>
  );
}

/** Yes or no; its label stands beside the box. */
export function TickControl(props: ControlProps & { label: ReactNode }) {
  const { value, onChange, label } = props;
  return (
    <label className="icc-option" htmlFor={props.id}>
      <input
        {...controlAttributes(props)}
        type="checkbox"
        checked={value === true || value === 'true'}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
