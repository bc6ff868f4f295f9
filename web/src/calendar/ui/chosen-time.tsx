import {
  localDate,
  sameZone,
  shownTime,
  toInstant,
  epochMs,
  zoneName,
  type Instant,
  type Zones,
} from '@in-call-calendar/shared';
import { cityOf, fullDate } from '../dates.ts';
import { useWords } from '../hooks/calendar-context.ts';

export interface ChosenTimeProps {
  start: Instant;
  durationMinutes: number;
  zones: Zones;
}

/** A time in full: date, from and to, zone; and the same time where the host is, if that differs. */
export function ChosenTime({ start, durationMinutes, zones }: ChosenTimeProps) {
  const { texts, locale } = useWords();
  const { shown, host, caller, hour12 } = zones;
  const end = toInstant(epochMs(start) + durationMinutes * 60_000);
  const other = sameZone(shown, host, start) ? caller : host;
  const span = (zone: string) => {
    const timeDisplay = { zone, hour12, locale };
    return `${shownTime(start, timeDisplay)} – ${shownTime(end, timeDisplay)}`;
  };
  const otherDate = localDate(start, other);
  const isOtherDay = otherDate !== localDate(start, shown);
  const otherTime = isOtherDay ? `${span(other)}, ${fullDate(otherDate, locale)}` : span(other);
  return (
    <div className="icc-chosen">
      <time className="icc-chosen-date" dateTime={start}>
        {fullDate(localDate(start, shown), locale)}
      </time>
      <p className="icc-chosen-time">
        {span(shown)}
        <span className="icc-muted"> {zoneName(shown, start, locale)}</span>
      </p>
      {!sameZone(other, shown, start) && (
        <p className="icc-muted">
          {other === host
            ? texts.hostTime(otherTime, cityOf(host))
            : `${otherTime}, ${texts.yourZone} (${cityOf(caller)})`}
        </p>
      )}
    </div>
  );
}
