import { epochMs, fitsFilter, localDate, shownDate, type Instant } from '@in-call-calendar/shared';
import { filterWords } from './filter/filter-words.ts';
import { useCalendarContext, useWords, type PanelModel } from '../../hooks/calendar-context.ts';
import type { Texts } from '../../texts.ts';
import { Action } from '../../ui/action.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ZoneWords } from '../../ui/zone-bar.tsx';
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
      <Action kind="secondary" name="retry" onClick={client.actions.retry}>
        {texts.retry}
      </Action>
    </div>
  );
}

/** Nothing free: why, and where to look instead. */
export function SlotsEmpty({ model }: { model: PanelModel }) {
  const context = useCalendarContext();
  const { client, texts, locale } = context;
  const { range, window, filter } = model.dateView;
  const zone = model.zones.shown;
  const nextFree = model.state.slots.availability?.slots.find(
    (slot) =>
      localDate(slot.start, zone) > window.to && (!filter || fitsFilter(slot, filter, zone)),
  );
  const nextDay = nextFree && localDate(nextFree.start, zone);
  const words = filterWords(filter, context, model.zones.hour12)
    .map((wish) => wish.words)
    .join(', ');
  return (
    <div className="icc-empty">
      <h4>{texts.emptyTitle}</h4>
      <p>{words === '' ? texts.emptyPlain : texts.emptyFiltered(words)}</p>
      <div className="icc-actions">
        {nextDay !== undefined && (
          <Action
            kind="secondary"
            name="next-free"
            onClick={() => client.actions.showDates({ from: nextDay })}
          >
            {texts.nextAvailable(shownDate(nextDay, 'short', locale))}
          </Action>
        )}
        <Action
          kind="secondary"
          onClick={() =>
            client.actions.showDates({ from: turnWindow(range, window.from, 1, model.today) })
          }
        >
          {texts.laterDates}
        </Action>
        {words !== '' && (
          <Action kind="secondary" onClick={() => client.actions.showDates({ filter: null })}>
            {texts.showAll}
          </Action>
        )}
      </div>
    </div>
  );
}

export interface SlotsFootnoteProps {
  model: PanelModel;
  /** When the zone is read, in or out of summer time. */
  zoneAt: Instant;
  hasSuggestions: boolean;
}

/** Which zone the times are in where a narrow panel has folded that away, how fresh they are, and what the marks mean. */
export function SlotsFootnote({ model, zoneAt, hasSuggestions }: SlotsFootnoteProps) {
  const { client, texts } = useCalendarContext();
  const { availability } = model.view;
  const isOld = availability.status === 'stale' || availability.status === 'failed';
  return (
    <div className="icc-footnote">
      <span className="icc-zone-foot">
        <ZoneWords zones={model.zones} at={zoneAt} />
      </span>
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
          {texts.staleAge(ageInWords(availability.fetchedAt, model.now, texts))}
          <Action kind="link" name="retry" onClick={client.actions.retry}>
            {texts.retry}
          </Action>
        </span>
      )}
      {availability.status === 'loading' && <span role="status">{texts.refreshing}</span>}
      {!model.view.moving && (
        <Action
          kind="link"
          name="find-booking"
          className="icc-find-entry"
          onClick={() => client.actions.find()}
        >
          {texts.findEntry}
        </Action>
      )}
    </div>
  );
}

/** How long ago something was read, in words. */
function ageInWords(since: Instant, now: Instant, texts: Texts): string {
  const minutes = Math.floor((epochMs(now) - epochMs(since)) / 60_000);
  if (minutes < 1) return texts.justNow;
  return minutes < 60 ? texts.minutesAgo(minutes) : texts.hoursAgo(Math.floor(minutes / 60));
}
