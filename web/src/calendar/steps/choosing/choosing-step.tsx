import { useEffect, useRef } from 'react';
import { eachDate, groupByDay, startOfDay } from '@in-call-calendar/shared';
import { MoveBanner } from '../../ui/move-banner.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { useWords, type PanelModel } from '../../hooks/calendar-context.ts';
import { useSoonest } from '../../hooks/use-soonest.ts';
import { useGoneSlots } from '../../hooks/use-gone-slots.ts';
import { isLoading, slotsToDraw } from '../../store/selectors.ts';
import { PaidNotice } from '../../ui/paid-notice.tsx';
import { LengthChoice } from './length-choice.tsx';
import { MonthView } from './month-view.tsx';
import { SlotsEmpty, SlotsFailed, SlotsFootnote, SlotsSkeleton } from './slots-status.tsx';
import { TimeList } from './time-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { ZoneBar } from '../../ui/zone-bar.tsx';

/** Looking for a time. */
export function ChoosingStep({ model }: { model: PanelModel }) {
  const { texts } = useWords();
  const { state, view, zones, dateView } = model;
  const slots = slotsToDraw(state, view, model.now);
  const root = useRef<HTMLDivElement>(null);
  const { soonest, focusSoonest } = useSoonest(root, model, slots);
  const { range, window, filter } = dateView;
  const shownSlots = useGoneSlots(
    slots,
    JSON.stringify([view.epoch, range, window, filter, zones.shown, view.event?.durationMinutes]),
    model.now,
  );
  const pointedAt = view.highlighted.join();

  // What the agent is talking about should be in sight; the focus stays where it is.
  useEffect(() => {
    if (pointedAt === '') return;
    const first = root.current?.querySelector('[data-slot][data-highlighted]');
    first?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pointedAt]);

  const hasFailed = state.slots.failed || view.availability.status === 'failed';

  function body() {
    if (slots.length === 0) {
      if (hasFailed) return <SlotsFailed />;
      if (isLoading(state, view)) return <SlotsSkeleton />;
      return <SlotsEmpty model={model} />;
    }
    if (dateView.range === '1m' || dateView.range === '3m') {
      return <MonthView model={model} slots={shownSlots} soonest={soonest} />;
    }
    const times = groupByDay(shownSlots, zones.shown);
    const dates = eachDate(dateView.window.from, dateView.window.to);
    return (
      <TimeList
        model={model}
        days={new Map(dates.map((date) => [date, times.get(date) ?? []]))}
        layout="columns"
        soonest={soonest}
      />
    );
  }

  // Decides about summer time.
  const zoneAt = startOfDay(dateView.window.from, zones.shown);
  const drawnStarts = new Set(slots.map((slot) => slot.start));
  return (
    <div className="icc-step" ref={root} data-dates-pending={dateView.isPending || undefined}>
      <h3 className="icc-hidden" tabIndex={-1} data-step-heading>
        {texts.chooseTitle}
      </h3>
      {view.event?.bookingUrl !== undefined && <PaidNotice url={view.event.bookingUrl} />}
      {view.moving && <MoveBanner model={model} booking={view.moving} />}
      <LengthChoice state={state} view={view} />
      <Toolbar dateView={dateView} today={model.today}>
        <FilterBar
          filter={dateView.filter}
          by={dateView.isPending ? 'touch' : view.filterBy}
          hour12={zones.hour12}
          onSoonest={focusSoonest}
        />
        <ZoneBar zones={zones} at={zoneAt} />
      </Toolbar>
      <div
        className="icc-scroll"
        aria-busy={dateView.isPending || state.pending?.kind === 'length' || undefined}
      >
        {body()}
      </div>
      <SlotsFootnote
        model={model}
        zoneAt={zoneAt}
        hasSuggestions={view.highlighted.some((start) => drawnStarts.has(start))}
      />
    </div>
  );
}
