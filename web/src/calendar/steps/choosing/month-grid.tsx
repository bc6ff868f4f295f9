/** A month as a grid of days (WAI-ARIA APG). Days without free times stay reachable, so that they can be heard. */
import { addDays, type DateWindow, type LocalDate } from '@in-call-calendar/shared';
import { dayOfMonth, fullDate, monthName, weekdayName, weeksOf, nearDay } from '../../dates.ts';
import { useWords } from '../../hooks/calendar-context.ts';

export interface MonthGridProps {
  /** First of the month. */
  month: LocalDate;
  window: DateWindow;
  /** Free times by date. */
  counts: ReadonlyMap<LocalDate, number>;
  suggested: ReadonlySet<LocalDate>;
  chosen: LocalDate | null;
  /** The one date that Tab reaches, in whichever month it is. */
  tabStop: LocalDate | null;
  today: LocalDate;
  firstWeekday: number;
  isUnread: (date: LocalDate) => boolean;
}

export function MonthGrid(props: MonthGridProps) {
  const { month, firstWeekday } = props;
  const { locale } = useWords();
  const { from, to } = props.window;
  const weeks = weeksOf(month, firstWeekday).filter((week) =>
    week.some((date) => date !== null && date >= from && date <= to),
  );
  // Any Monday will do: 2024-01-01 was one.
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    addDays('2024-01-01', ((firstWeekday - 1 + index) % 7) + 7),
  );
  return (
    <>
      <p className="icc-month-name" aria-hidden="true">
        {monthName(month, locale)}
      </p>
      <div className="icc-month" role="grid" aria-label={monthName(month, locale)}>
        <div className="icc-week" role="row">
          {weekdays.map((date) => (
            <span key={date} role="columnheader" aria-label={weekdayName(date, 'long', locale)}>
              {weekdayName(date, 'short', locale)}
            </span>
          ))}
        </div>
        {weeks.map((week, row) => (
          <div key={week.find((date) => date !== null) ?? row} className="icc-week" role="row">
            {week.map((date, column) =>
              date === null ? (
                <span key={`blank-${column}`} role="gridcell" />
              ) : (
                <MonthDay key={date} date={date} {...props} />
              ),
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function MonthDay({ date, ...props }: MonthGridProps & { date: LocalDate }) {
  const { window, counts, suggested, chosen, tabStop, today } = props;
  const words = useWords();
  const { locale, texts } = words;
  if (date < window.from || date > window.to) {
    return (
      <span className="icc-month-out" role="gridcell">
        {dayOfMonth(date)}
      </span>
    );
  }
  const count = counts.get(date) ?? 0;
  const isUnread = count === 0 && props.isUnread(date);
  const near = nearDay(date, today, words);
  const name = [
    near,
    fullDate(date, locale),
    count > 0 ? texts.freeTimes(count) : isUnread ? texts.unread : texts.noTimes,
    suggested.has(date) ? texts.suggested : null,
  ];
  return (
    <button
      type="button"
      role="gridcell"
      className="icc-month-day"
      data-day={date}
      data-today={date === today || undefined}
      data-suggested={suggested.has(date) || undefined}
      data-unread={isUnread || undefined}
      // Drawn by the style sheet: as text it would be a label ("24 10") that the name does not have.
      data-count={count > 0 ? count : undefined}
      aria-selected={date === chosen}
      aria-disabled={count === 0 || undefined}
      aria-label={name.filter((part) => part !== null).join(', ')}
      tabIndex={date === tabStop ? 0 : -1}
    >
      {/* No element of its own where nothing is drawn on it: there are ninety days. */}
      {count > 0 ? dayOfMonth(date) : <span>{dayOfMonth(date)}</span>}
    </button>
  );
}
