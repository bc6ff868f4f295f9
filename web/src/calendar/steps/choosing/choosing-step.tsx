import { useEffect, useRef } from 'react';
import { eachDate, groupByDay, localDate, startOfDay } from '@in-call-calendar/shared';
import { MovingLine } from '../../ui/moving-line.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { useWords, type Drawn } from '../../hooks/calendar-context.ts';
import { useSoonest } from '../../hooks/use-soonest.ts';
import { useSteadySlots } from '../../hooks/use-steady-slots.ts';
import { isLoading, lookOf, slotsToDraw } from '../../store/selectors.ts';
import { PaidLine } from '../../ui/paid-line.tsx';
import { MonthView } from './month-view.tsx';
import { SlotsEmpty, SlotsFailed, SlotsFootnote, SlotsSkeleton } from './slots-status.tsx';
import { TimeList } from './time-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { ZoneLine } from '../../ui/zone-line.tsx';

/** Looking for a time. */
export function ChoosingStep({ drawn }: { drawn: Drawn }) {
  const { texts } = useWords();
  const { state, view, zones } = drawn;
  const look = lookOf(state, view);
  const slots = slotsToDraw(state, view, drawn.now);
  const today = localDate(drawn.now, zones.shown);
  const root = useRef<HTMLDivElement>(null);
  const soonest = useSoonest(root, { drawn, look, slots, today });
  const { range, window, filter } = look;
  const steady = useSteadySlots(
    slots,
    JSON.stringify([view.epoch, range, window, filter, zones.shown]),
    drawn.now,
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
      return <SlotsEmpty drawn={drawn} look={look} today={today} />;
    }
    if (look.range === '1m' || look.range === '3m') {
      return (
        <MonthView drawn={drawn} look={look} slots={steady} today={today} spot={soonest.spot} />
      );
    }
    const times = groupByDay(steady, zones.shown);
    const dates = eachDate(look.window.from, look.window.to);
    return (
      <TimeList
        drawn={drawn}
        days={new Map(dates.map((date) => [date, times.get(date) ?? []]))}
        today={today}
        layout="columns"
        spot={soonest.spot}
      />
    );
  }

  const drawnStarts = new Set(slots.map((slot) => slot.start));
  return (
    <div className="icc-step" ref={root} data-look-pending={look.isPending || undefined}>
      <h3 className="icc-hidden" tabIndex={-1} data-step-heading>
        {texts.chooseTitle}
      </h3>
      {view.event?.bookingUrl !== undefined && <PaidLine url={view.event.bookingUrl} />}
      {view.moving && <MovingLine drawn={drawn} booking={view.moving} />}
      <Toolbar look={look} today={today} />
      <FilterBar
        filter={look.filter}
        by={look.isPending ? 'touch' : view.filterBy}
        hour12={zones.hour12}
        onSoonest={soonest.seek}
      />
      <ZoneLine zones={zones} at={startOfDay(look.window.from, zones.shown)} />
      <div className="icc-scroll" aria-busy={look.isPending || undefined}>
        {body()}
      </div>
      <SlotsFootnote
        drawn={drawn}
        hasSuggestions={view.highlighted.some((start) => drawnStarts.has(start))}
      />
    </div>
  );
}
