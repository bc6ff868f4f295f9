import { memo } from 'react';
import { daysBetween, type Instant, type LocalDate, type Zones } from '@in-call-calendar/shared';
import { dayAndMonth, dayOfMonth, fullDate, weekdayName } from '../dates.ts';
import { useWords } from '../hooks/calendar-context.ts';
import type { DrawnSlot } from '../hooks/steady-slots.ts';
import type { Texts } from '../texts.ts';
import { SlotButton } from './slot-button.tsx';
import { slotLabels } from './slot-names.ts';

export interface DayTimesProps {
  date: LocalDate;
  slots: readonly DrawnSlot[];
  zones: Zones;
  today: LocalDate;
  highlighted: readonly Instant[];
  selected: Instant | null;
  pending: Instant | null;
  /** The soonest one, if that was asked for. */
  spot: Instant | null;
  tabStop: Instant | null;
}

/** `Today` and `Tomorrow` where they fit, else nothing. */
export function nearDay(date: LocalDate, today: LocalDate, texts: Texts): string | null {
  const distance = daysBetween(today, date);
  return distance === 0 ? texts.today : distance === 1 ? texts.tomorrow : null;
}

/** One day: its head and its free times. */
export const DayTimes = memo(function DayTimes(props: DayTimesProps) {
  const { date, slots, zones, today, highlighted, selected, pending, spot, tabStop } = props;
  const { texts, locale } = useWords();
  const near = nearDay(date, today, texts);
  const labels = slotLabels(slots, zones, locale);
  const free = slots.filter((slot) => !slot.isGone).length;
  return (
    <section className="icc-day" data-date={date} data-empty={slots.length === 0 || undefined}>
      <h4 className="icc-day-head">
        <span className="icc-hidden">{fullDate(date, locale)}</span>
        <span className="icc-day-weekday" aria-hidden="true">
          {near ?? weekdayName(date, 'short', locale)}
        </span>
        <span className="icc-day-number" aria-hidden="true">
          {dayOfMonth(date)}
        </span>
        <span className="icc-day-date" aria-hidden="true">
          {near === null ? '' : `${weekdayName(date, 'short', locale)}, `}
          {dayAndMonth(date, locale)}
        </span>
        <span className="icc-day-count">{free === 0 ? texts.noTimes : texts.freeTimes(free)}</span>
      </h4>
      {slots.length > 0 && (
        <div className="icc-day-slots">
          {slots.map((slot, index) => {
            const label = labels[index];
            return label ? (
              <SlotButton
                key={slot.start}
                slot={slot}
                label={label}
                isHighlighted={highlighted.includes(slot.start)}
                isSelected={selected === slot.start}
                isPending={pending === slot.start}
                isSpotted={spot === slot.start}
                isTabStop={tabStop === slot.start}
              />
            ) : null;
          })}
        </div>
      )}
    </section>
  );
});
