import { useId } from 'react';
import type { Repetition } from '@in-call-calendar/shared';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { slotLabel } from '../../ui/slot-names.ts';
import type { ViewOf } from '../../store/state.ts';
import { countsWith, FIRST_COUNT, rhythmKey, rhythmsWith } from './repetition-choice.ts';

/** Whether the appointment repeats, how often, and on which dates that would be. */
export function RepeatControl({ model, view }: { model: PanelModel; view: ViewOf<'details'> }) {
  const { client, texts, locale } = useCalendarContext();
  const id = useId();
  const { pending } = model.state;
  const isPending = pending?.kind === 'repeat';
  const repetition: Repetition | null = isPending
    ? pending.repetition
    : (view.repeat?.repetition ?? null);
  const rhythms = rhythmsWith(repetition ?? undefined);
  // While the new dates are on their way the old ones stay, dimmed, so that nothing jumps.
  const starts = repetition ? (view.repeat?.starts ?? []) : [];

  function onRhythm(key: string) {
    const rhythm = rhythms.find((each) => rhythmKey(each) === key);
    client.actions.repeat(
      rhythm
        ? {
            frequency: rhythm.frequency,
            interval: rhythm.interval,
            count: repetition?.count ?? FIRST_COUNT,
          }
        : null,
    );
  }

  return (
    <div className="icc-repeat" data-repeat={repetition ? rhythmKey(repetition) : 'never'}>
      <div className="icc-repeat-row">
        <div className="icc-field">
          <label className="icc-label" htmlFor={id}>
            {texts.repeat}
          </label>
          <select
            id={id}
            className="icc-input"
            data-action="repeat"
            aria-busy={isPending || undefined}
            value={repetition ? rhythmKey(repetition) : ''}
            onChange={(event) => onRhythm(event.target.value)}
          >
            <option value="">{texts.repeatNever}</option>
            {rhythms.map((rhythm) => (
              <option key={rhythmKey(rhythm)} value={rhythmKey(rhythm)}>
                {texts.repeatWords(rhythm)}
              </option>
            ))}
          </select>
        </div>
        {repetition && (
          <div className="icc-field">
            <label className="icc-label" htmlFor={`${id}-count`}>
              {texts.repeatCount}
            </label>
            <select
              id={`${id}-count`}
              className="icc-input"
              data-action="repeat-count"
              value={repetition.count}
              onChange={(event) =>
                client.actions.repeat({ ...repetition, count: Number(event.target.value) })
              }
            >
              {countsWith(repetition.count).map((count) => (
                <option key={count} value={count}>
                  {texts.repeatTimes(count)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {starts.length > 0 && (
        <>
          <ol
            className="icc-repeat-dates"
            data-pending={isPending || undefined}
            aria-label={texts.repeatDates}
          >
            {starts.map((start) => (
              <li key={start}>
                <time dateTime={start}>{slotLabel(start, model.zones, locale).name}</time>
              </li>
            ))}
          </ol>
          <p className="icc-field-hint">{texts.repeatHint}</p>
        </>
      )}
    </div>
  );
}
