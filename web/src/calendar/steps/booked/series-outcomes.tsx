import { useId } from 'react';
import type { Occurrence, Zones } from '@in-call-calendar/shared';
import { useWords } from '../../hooks/calendar-context.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { slotLabel } from '../../ui/slot-names.ts';

const ICON: Record<Occurrence['outcome'], IconName> = {
  booked: 'check',
  requested: 'clock',
  taken: 'warn',
  failed: 'warn',
  checking: 'clock',
};

/** What became of each time of a series. */
export function SeriesOutcomes({ series, zones }: { series: readonly Occurrence[]; zones: Zones }) {
  const { texts, locale } = useWords();
  const titleId = useId();
  return (
    <section className="icc-series" aria-labelledby={titleId}>
      <h4 id={titleId} className="icc-list-title">
        {texts.seriesTitle}
      </h4>
      <ol className="icc-list">
        {series.map(({ start, outcome }) => (
          <li key={start} className="icc-occurrence" data-outcome={outcome}>
            <Icon name={ICON[outcome]} />
            <time dateTime={start}>{slotLabel(start, zones, locale).name}</time>
            <span className="icc-occurrence-outcome">{texts.outcome[outcome]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
