import { useId, useState } from 'react';
import type { OpenView, SlotFilter } from '@in-call-calendar/shared';
import { firstWeekdayOf } from '../../../dates.ts';
import { useCalendarContext } from '../../../hooks/calendar-context.ts';
import { Action } from '../../../ui/action.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PARTS, setLimit, togglePart, toggleWeekday, WEEKDAYS, without } from './change-filter.ts';
import { clockWords, filterWords, nameOfWeekday } from './filter-words.ts';

export interface FilterBarProps {
  filter: SlotFilter | null;
  by: OpenView['filterBy'];
  hour12: boolean;
  /** Takes the person to the soonest time that fits. */
  onSoonest: () => void;
}

const HOURS = Array.from({ length: 17 }, (_, index) => `${String(index + 6).padStart(2, '0')}:00`);

/** Which times are wanted: parts of the day at hand, days and hours behind a switch, and every wish with a way out. */
export function FilterBar({ filter, by, hour12, onSoonest }: FilterBarProps) {
  const context = useCalendarContext();
  const { client, texts } = context;
  const said = texts.filter;
  const [isMore, setIsMore] = useState(false);
  const more = useId();
  const wish = (next: SlotFilter | null) => client.actions.showDates({ filter: next });
  const isHeard = by === 'voice';
  const chips = filterWords(filter, context, hour12);
  return (
    <div className="icc-filter" role="group" aria-label={said.name}>
      {PARTS.map((part) => (
        <Action
          kind="toggle"
          key={part}
          data-part={part}
          aria-pressed={filter?.parts?.includes(part) ?? false}
          onClick={() => wish(togglePart(filter, part))}
        >
          {said.part[part]}
        </Action>
      ))}
      <Action
        kind="toggle"
        name="more-filters"
        aria-expanded={isMore}
        aria-controls={more}
        onClick={() => setIsMore(!isMore)}
      >
        {said.more}
      </Action>
      <Action kind="quiet" name="soonest" className="icc-soonest" onClick={onSoonest}>
        {texts.goToSoonest}
      </Action>
      {chips.map(({ kind, words }) => (
        <Action
          kind="chip"
          name="clear-filter"
          key={kind}
          data-filter={kind}
          // What is touched shows on its own switch, unless that is folded away; what was said is there to be checked.
          data-on-switch={(kind === 'parts' && !isHeard) || undefined}
          onClick={() => wish(without(filter, kind))}
        >
          <span className="icc-hidden">{said.remove} </span>
          <span>{isHeard ? said.asYouSaid(words) : words}</span>
          <Icon name="close" />
        </Action>
      ))}
      <div id={more} className="icc-filter-more" hidden={!isMore}>
        {isMore && <MoreFilters filter={filter} hour12={hour12} wish={wish} />}
      </div>
    </div>
  );
}

interface MoreFiltersProps {
  filter: SlotFilter | null;
  hour12: boolean;
  wish: (next: SlotFilter | null) => void;
}

function MoreFilters({ filter, hour12, wish }: MoreFiltersProps) {
  const { texts, locale } = useCalendarContext();
  const said = texts.filter;
  const id = useId();
  const first = firstWeekdayOf(locale);
  const days = [
    ...WEEKDAYS.filter((day) => day >= first),
    ...WEEKDAYS.filter((day) => day < first),
  ];
  const limits = [
    { limit: 'after', label: said.notBefore },
    { limit: 'before', label: said.startBefore },
  ] as const;
  return (
    <>
      <div className="icc-weekdays" role="group" aria-label={said.weekdays}>
        {days.map((day) => (
          <Action
            kind="toggle"
            key={day}
            data-weekday={day}
            aria-pressed={filter?.weekdays?.includes(day) ?? true}
            aria-label={(['short', 'long'] as const)
              .map((length) => nameOfWeekday(day, length, locale))
              .join(', ')}
            onClick={() => wish(toggleWeekday(filter, day))}
          >
            {nameOfWeekday(day, 'short', locale)}
          </Action>
        ))}
      </div>
      {limits.map(({ limit, label }) => {
        const value = filter?.[limit] ?? '';
        // A time that was said need not be a full hour.
        const options = value === '' || HOURS.includes(value) ? HOURS : [value, ...HOURS];
        return (
          <div key={limit} className="icc-limit">
            <label htmlFor={`${id}-${limit}`}>{label}</label>
            <select
              id={`${id}-${limit}`}
              className="icc-input"
              data-filter-limit={limit}
              value={value}
              onChange={(event) => wish(setLimit(filter, limit, event.target.value))}
            >
              <option value="">{said.anyTime}</option>
              {options.map((time) => (
                <option key={time} value={time}>
                  {clockWords(time, hour12, locale)}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </>
  );
}
