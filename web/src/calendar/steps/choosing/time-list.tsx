import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Instant, LocalDate } from '@in-call-calendar/shared';
import { datesBetween } from '../../dates.ts';
import { useCalendarContext, useWords, type PanelModel } from '../../hooks/calendar-context.ts';
import type { ShownSlot } from '../../hooks/use-gone-slots.ts';
import { isUnread } from '../../store/selectors.ts';
import { DayTimes } from './day-times.tsx';
import { moveInSlots } from './move-in-slots.ts';
import { useTimesInView } from './use-times-in-view.ts';

export interface TimeListProps {
  model: PanelModel;
  /** Every day to draw, in order, with its times (maybe none). */
  days: ReadonlyMap<LocalDate, readonly ShownSlot[]>;
  /** `columns` lays the days side by side where there is room; `single` is one day's times. */
  layout: 'columns' | 'single';
  /** The soonest time, if that was asked for. */
  soonest: Instant | null;
}

/** The free times of some days. One tab stop; arrow keys move inside. */
export function TimeList({ model, days, layout, soonest }: TimeListProps) {
  const { client, texts } = useCalendarContext();
  const { state, view } = model;
  const [active, setActive] = useState<Instant | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useTimesInView(list);

  const dates = [...days.keys()];
  const all = [...days.values()].flat();
  const firstFree = Math.max(
    0,
    [...days.values()].findIndex((slots) => slots.length > 0),
  );
  const has = (start: Instant | null) =>
    start !== null && all.some((slot) => slot.start === start) ? start : null;
  const selected = 'selected' in view ? view.selected : null;
  const tabStop =
    has(active) ??
    has(soonest) ??
    has(selected) ??
    view.highlighted.find((start) => has(start) !== null) ??
    all[0]?.start;

  function slotOf(target: EventTarget): string | null {
    if (!(target instanceof Element)) return null;
    return target.closest('[data-slot]')?.getAttribute('data-slot') ?? null;
  }

  function onClick(event: MouseEvent) {
    const start = slotOf(event.target);
    if (start === null) return;
    setActive(start);
    if (all.some((slot) => slot.start === start && slot.isGone)) return;
    client.actions.select(start);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const start = slotOf(event.target);
    if (start === null) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = moveInSlots(days, start, event.key, isRtl);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-slot="${next}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      className={`icc-times icc-times-${layout}`}
      role="group"
      aria-label={texts.slotListName}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {layout === 'columns' && <LeadingDays dates={dates.slice(0, firstFree)} />}
      {[...days].map(([date, slots], index) => (
        <DayTimes
          key={date}
          date={date}
          isLeading={layout === 'columns' && index < firstFree}
          slots={slots}
          zones={model.zones}
          today={model.today}
          highlighted={view.highlighted}
          selected={selected}
          pending={state.pending?.kind === 'select' ? state.pending.start : null}
          soonest={has(soonest)}
          tabStop={tabStop ?? null}
          isUnread={isUnread(state, date, model.zones.shown, model.now)}
        />
      ))}
    </div>
  );
}

/** The days before the first one with free times, in one line: a narrow panel has no room for each of them. */
function LeadingDays({ dates }: { dates: readonly LocalDate[] }) {
  const { texts, locale } = useWords();
  const [from] = dates;
  const to = dates.at(-1);
  if (from === undefined || to === undefined) return null;
  return (
    <p className="icc-leading-days">
      {datesBetween(from, to, locale)}: {texts.noTimes}
    </p>
  );
}
