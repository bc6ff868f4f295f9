import { Icon } from '../../calendar/ui/icon.tsx';
import { texts } from '../texts.ts';

/** The way to a first agent. `current`: index of the step that is being taken; -1 before the first. */
export function Steps({ current }: { current: number }) {
  return (
    <ol className="op-steps" aria-label={texts.first.stepsName}>
      {texts.first.steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : index === current ? 'current' : 'open'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="op-step-mark" aria-hidden="true">
            {index < current ? <Icon name="check" /> : index + 1}
          </span>
          <span>
            {step}
            {index < current && <span className="icc-hidden">, {texts.first.done}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
