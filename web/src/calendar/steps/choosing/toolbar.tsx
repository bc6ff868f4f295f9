import { useId, useState, type ReactNode } from 'react';
import {
  addDays,
  addMonths,
  rangeSchema,
  type LocalDate,
  type Range,
} from '@in-call-calendar/shared';
import { datesBetween } from '../../dates.ts';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { Action } from '../../ui/action.tsx';

/** First date of the window before (-1) or after (1) one that begins with `from`; never before today. */
export function turnWindow(
  range: Range,
  from: LocalDate,
  step: 1 | -1,
  today: LocalDate,
): LocalDate {
  const next = {
    '1w': () => addDays(from, 7 * step),
    '2w': () => addDays(from, 14 * step),
    '1m': () => addMonths(from, step),
    '3m': () => addMonths(from, 3 * step),
  }[range]();
  return next < today ? today : next;
}

export interface ToolbarProps extends Pick<PanelModel, 'dateView' | 'today'> {
  /** What a narrow panel folds away with the ranges. */
  children: ReactNode;
}

/** The way through the dates, and what is shown of them: ranges, filters and zone, on a narrow panel behind one button. */
export function Toolbar({ dateView, today, children }: ToolbarProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const fold = useId();
  const { client, texts, locale } = useCalendarContext();
  const { range, window } = dateView;
  const isFirst = window.from <= today;
  const turn = (step: 1 | -1) =>
    client.actions.showDates({ from: turnWindow(range, window.from, step, today) });
  return (
    <div className="icc-toolbar">
      <div className="icc-pager">
        <Action
          kind="round"
          icon="previous"
          name="prev"
          aria-label={texts.previous}
          aria-disabled={isFirst}
          onClick={() => {
            if (!isFirst) turn(-1);
          }}
        />
        <span className="icc-dates">{datesBetween(window.from, window.to, locale)}</span>
        <Action
          kind="round"
          icon="next"
          name="next"
          aria-label={texts.next}
          onClick={() => turn(1)}
        />
        {!isFirst && (
          <Action
            kind="quiet"
            name="today"
            onClick={() => client.actions.showDates({ from: today })}
          >
            {texts.today}
          </Action>
        )}
      </div>
      <Action
        kind="toggle"
        icon="options"
        name="options"
        aria-label={texts.options}
        aria-expanded={isUnfolded}
        aria-controls={fold}
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        <span>{texts.options}</span>
      </Action>
      <div id={fold} className="icc-fold" data-unfolded={isUnfolded || undefined}>
        <div className="icc-ranges" role="group" aria-label={texts.rangeName}>
          {rangeSchema.options.map((option) => (
            <button
              key={option}
              type="button"
              data-range={option}
              aria-pressed={option === range}
              onClick={() => client.actions.showDates({ range: option })}
            >
              {texts.range[option]}
            </button>
          ))}
        </div>
        {children}
      </div>
    </div>
  );
}
