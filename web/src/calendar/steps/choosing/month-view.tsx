import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { groupByDay, localDate, type Instant, type LocalDate } from '@in-call-calendar/shared';
import { firstOfMonth, firstWeekdayOf, fullDate, monthName, monthsBetween } from '../../dates.ts';
import { useWords, type PanelModel } from '../../hooks/calendar-context.ts';
import type { ShownSlot } from '../../hooks/use-gone-slots.ts';
import { Action } from '../../ui/action.tsx';
import { moveInMonth } from './month-keys.ts';
import { isUnread } from '../../store/selectors.ts';
import { MonthGrid } from './month-grid.tsx';
import { TimeList } from './time-list.tsx';

export interface MonthViewProps {
  model: PanelModel;
  slots: readonly ShownSlot[];
  /** The soonest time, if that was asked for. */
  soonest: Instant | null;
}

/** A choice of day, good for one set of dates and suggestions: when the agent points elsewhere, the view follows. */
interface Choice {
  of: string;
  day: LocalDate;
}

/** One to three months as grids, and the times of the chosen day. */
export function MonthView({ model, slots, soonest }: MonthViewProps) {
  const { locale, texts } = useWords();
  const { window } = model.dateView;
  const { highlighted } = model.view;
  const zone = model.zones.shown;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [focus, setFocus] = useState<LocalDate | null>(null);

  const times: ReadonlyMap<LocalDate, ShownSlot[]> = groupByDay(slots, zone);
  const counts = new Map<LocalDate, number>();
  for (const [date, ofDay] of times) {
    const free = ofDay.filter((slot) => !slot.isGone).length;
    if (free > 0) counts.set(date, free);
  }
  const suggested = new Set(
    highlighted.map((start) => localDate(start, zone)).filter((date) => counts.has(date)),
  );
  const key = [window.from, window.to, zone, soonest, ...highlighted].join();
  const spotted = soonest === null ? null : localDate(soonest, zone);
  const spotDay = spotted !== null && counts.has(spotted) ? spotted : null;
  const firstDay = spotDay ?? [...suggested].sort()[0] ?? [...counts.keys()][0] ?? null;
  const chosen = choice?.of === key && counts.has(choice.day) ? choice.day : firstDay;
  const inWindow = focus !== null && focus >= window.from && focus <= window.to;
  const tabStop = (inWindow ? focus : null) ?? chosen ?? window.from;
  const months = monthsBetween(window.from, window.to);
  const current = months.indexOf(firstOfMonth(tabStop));
  const firstWeekday = firstWeekdayOf(locale);

  function dayOf(target: EventTarget): LocalDate | null {
    if (!(target instanceof Element)) return null;
    return target.closest('[data-day]')?.getAttribute('data-day') ?? null;
  }

  function onClick(event: MouseEvent) {
    const day = dayOf(event.target);
    if (day === null) return;
    setFocus(day);
    if (counts.has(day)) setChoice({ of: key, day });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const day = dayOf(event.target);
    if (day === null) return;
    const grids = event.currentTarget;
    const isRtl = getComputedStyle(grids).direction === 'rtl';
    const next = moveInMonth(day, event, window, firstWeekday, isRtl);
    if (next === null) return;
    event.preventDefault();
    setFocus(next);
    // On a narrow panel the month comes into view with the next render; only then can it take the focus.
    requestAnimationFrame(() => grids.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  }

  function turn(step: number) {
    const month = months[current + step];
    if (month !== undefined) setFocus(month < window.from ? window.from : month);
  }

  return (
    <div className="icc-month-layout">
      <div className="icc-month-pager">
        <Action
          kind="round"
          icon="previous"
          aria-label={texts.previousMonth}
          aria-disabled={current <= 0}
          onClick={() => turn(-1)}
        />
        <span>{monthName(months[current] ?? window.from, locale)}</span>
        <Action
          kind="round"
          icon="next"
          aria-label={texts.nextMonth}
          aria-disabled={current >= months.length - 1}
          onClick={() => turn(1)}
        />
      </div>
      <p className="icc-hidden">{texts.monthKeys}</p>
      <div className="icc-months" onClick={onClick} onKeyDown={onKeyDown}>
        {months.map((month, index) => (
          <div key={month} className="icc-month-slot" data-current={index === current || undefined}>
            <MonthGrid
              month={month}
              window={window}
              counts={counts}
              suggested={suggested}
              chosen={chosen}
              tabStop={tabStop}
              today={model.today}
              firstWeekday={firstWeekday}
              isUnread={(date) => isUnread(model.state, date, zone, model.now)}
            />
          </div>
        ))}
      </div>
      {chosen === null ? (
        <p className="icc-day-times icc-muted">{texts.pickDay}</p>
      ) : (
        <section className="icc-day-times" aria-label={texts.timesOf(fullDate(chosen, locale))}>
          <TimeList
            model={model}
            days={new Map([[chosen, times.get(chosen) ?? []]])}
            layout="single"
            soonest={soonest}
          />
        </section>
      )}
    </div>
  );
}
