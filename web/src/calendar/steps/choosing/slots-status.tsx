import { fitsFilter, localDate, shownDate, type LocalDate } from '@in-call-calendar/shared';
import { filterWords } from './filter/filter-words.ts';
import { useCalendarContext, useWords, type Drawn } from '../../hooks/calendar-context.ts';
import type { Look } from '../../store/selectors.ts';
import { ageInWords } from '../../ui/age.ts';
import { Icon } from '../../ui/icon.tsx';
import { turnWindow } from './toolbar.tsx';

/** A sketch of the times to come, so that nothing jumps when they arrive. */
export function SlotsSkeleton() {
  const { texts } = useWords();
  return (
    <div className="icc-skeleton" role="status" aria-label={texts.loading}>
      {Array.from({ length: 7 }, (_, column) => (
        <div key={column} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

export function SlotsFailed() {
  const { client, texts } = useCalendarContext();
  return (
    <div className="icc-empty" role="alert">
      <p>{texts.slotsFailed}</p>
      <button
        type="button"
        className="icc-secondary"
        data-action="retry"
        onClick={() => client.actions.retry()}
      >
        {texts.retry}
      </button>
    </div>
  );
}

/** Nothing free: why, and where to look instead. */
export function SlotsEmpty({ drawn, look, today }: { drawn: Drawn; look: Look; today: LocalDate }) {
  const context = useCalendarContext();
  const { client, texts, locale } = context;
  const { range, window, filter } = look;
  const zone = drawn.zones.shown;
  const nextFree = drawn.state.slots.availability?.slots.find(
    (slot) =>
      localDate(slot.start, zone) > window.to && (!filter || fitsFilter(slot, filter, zone)),
  );
  const nextDay = nextFree && localDate(nextFree.start, zone);
  const words = filterWords(filter, context, drawn.zones.hour12)
    .map((wish) => wish.words)
    .join(', ');
  return (
    <div className="icc-empty">
      <h4>{texts.emptyTitle}</h4>
      <p>{words === '' ? texts.emptyPlain : texts.emptyFiltered(words)}</p>
      <div className="icc-actions">
        {nextDay !== undefined && (
          <button
            type="button"
            className="icc-secondary"
            data-action="next-free"
            onClick={() => client.actions.look({ from: nextDay })}
          >
            {texts.nextAvailable(shownDate(nextDay, 'short', locale))}
          </button>
        )}
        <button
          type="button"
          className="icc-secondary"
          onClick={() => client.actions.look({ from: turnWindow(range, window.from, 1, today) })}
        >
          {texts.laterDates}
        </button>
        {words !== '' && (
          <button
            type="button"
            className="icc-secondary"
            onClick={() => client.actions.look({ filter: null })}
          >
            {texts.showAll}
          </button>
        )}
      </div>
    </div>
  );
}

/** How fresh the times are, and what the marks mean. */
export function SlotsFootnote({
  drawn,
  hasSuggestions,
}: {
  drawn: Drawn;
  hasSuggestions: boolean;
}) {
  const { client, texts } = useCalendarContext();
  const { availability } = drawn.view;
  const isOld = availability.status === 'stale' || availability.status === 'failed';
  return (
    <div className="icc-footnote">
      {hasSuggestions && (
        <span className="icc-legend">
          <span className="icc-legend-mark">
            <Icon name="spark" />
          </span>
          {texts.suggested}
        </span>
      )}
      {isOld && availability.fetchedAt !== null && (
        <span className="icc-stale" data-stale>
          {texts.staleAge(ageInWords(availability.fetchedAt, drawn.now, texts))}
          <button
            type="button"
            className="icc-link"
            data-action="retry"
            onClick={() => client.actions.retry()}
          >
            {texts.retry}
          </button>
        </span>
      )}
      {availability.status === 'loading' && <span role="status">{texts.refreshing}</span>}
      {!drawn.view.moving && (
        <button
          type="button"
          className="icc-link icc-find-entry"
          data-action="find-booking"
          onClick={() => client.actions.find()}
        >
          {texts.findEntry}
        </button>
      )}
    </div>
  );
}
