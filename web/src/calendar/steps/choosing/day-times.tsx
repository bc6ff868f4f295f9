import { memo } from 'react';
import type { Instant, LocalDate, Zones } from '@in-call-calendar/shared';
import { dayAndMonth, dayOfMonth, fullDate, nearDay, weekdayName } from '../../dates.ts';
import { useWords } from '../../hooks/calendar-context.ts';
import type { ShownSlot } from '../../hooks/use-gone-slots.ts';
import { SlotButton } from './slot-button.tsx';
import { slotLabels } from '../../ui/slot-names.ts';

export interface DayTimesProps {
  date: LocalDate;
  /** It is before the first day with free times; a narrow panel leaves it out. */
  isLeading: boolean;
  slots: readonly ShownSlot[];
  zones: Zones;
  today: LocalDate;
  highlighted: readonly Instant[];
  selected: Instant | null;
  pending: Instant | null;
  /** The soonest one, if that was asked for. */
  soonest: Instant | null;
  tabStop: Instant | null;
  /** Not all of the day is known. */
  isUnread: boolean;
}

/** One day: its head and its free times. */
export const DayTimes = memo(function DayTimes(props: DayTimesProps) {
  const { date, isLeading, slots, zones, today, highlighted, selected, pending, soonest, tabStop } =
    props;
  const words = useWords();
  const { texts, locale } = words;
  const near = nearDay(date, today, words);
  const weekday = weekdayName(date, 'short', locale);
  // Where there is room for one word only, it says which day of the week it is, from the day after tomorrow on.
  const isNext = near === texts.today || near === texts.tomorrow;
  const labels = slotLabels(date, slots, zones, locale);
  const free = slots.filter((slot) => !slot.isGone).length;
  return (
    <section
      className="icc-day"
      data-date={date}
      data-leading={isLeading || undefined}
      data-empty={slots.length === 0 || undefined}
      data-unread={(slots.length === 0 && props.isUnread) || undefined}
    >
      <h4 className="icc-day-head">
        <span className="icc-hidden">
          {fullDate(date, locale)}
          {near !== null && `, ${near}`}
        </span>
        <span className="icc-day-weekday" aria-hidden="true">
          {isNext ? near : weekday}
        </span>
        <span className="icc-day-number" aria-hidden="true">
          {dayOfMonth(date)}
        </span>
        <span className="icc-day-date" aria-hidden="true">
          {isNext && `${weekday}, `}
          {dayAndMonth(date, locale)}
          {near !== null && !isNext && <span className="icc-day-near">, {near}</span>}
        </span>
        <span className="icc-day-count">
          {free > 0 ? texts.freeTimes(free) : props.isUnread ? texts.unread : texts.noTimes}
        </span>
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
                isSoonest={soonest === slot.start}
                isTabStop={tabStop === slot.start}
              />
            ) : null;
          })}
        </div>
      )}
    </section>
  );
});
