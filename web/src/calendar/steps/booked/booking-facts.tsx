import { epochMs, type BookingCard, type Zones } from '@in-call-calendar/shared';
import { ChosenTime } from '../../ui/chosen-time.tsx';
import { useWords } from '../../hooks/calendar-context.ts';
import { bookedHint } from './booked-title.ts';
import type { ViewOf } from '../../store/state.ts';
import { Icon } from '../../ui/icon.tsx';

export interface BookingFactsProps {
  booking: BookingCard;
  zones: Zones;
  /** How this call came to it; without it, by making it. */
  origin?: ViewOf<'booked'>['origin'];
}

/** What Cal.com has on record: rendered from its answer and nothing else. */
export function BookingFacts({ booking, zones, origin }: BookingFactsProps) {
  const { texts } = useWords();
  const minutes = Math.round((epochMs(booking.end) - epochMs(booking.start)) / 60_000);
  return (
    <article className="icc-card" data-booking-uid={booking.uid} data-status={booking.status}>
      <p className="icc-badge" data-status={booking.status}>
        <Icon name={booking.status === 'accepted' ? 'check' : 'clock'} />
        {texts.status[booking.status]}
      </p>
      <h4 className="icc-card-title">{booking.title}</h4>
      <dl className="icc-facts">
        <dt>{texts.when}</dt>
        <dd>
          <ChosenTime start={booking.start} durationMinutes={minutes} zones={zones} />
        </dd>
        <dt>{texts.who}</dt>
        <dd>{texts.youAnd(booking.attendeeName || texts.you, booking.hostName)}</dd>
        {booking.location !== undefined && (
          <>
            <dt>{texts.where}</dt>
            <dd>
              <Place text={booking.location} />
            </dd>
          </>
        )}
        {booking.notes !== undefined && (
          <>
            <dt>{texts.notes}</dt>
            <dd className="icc-notes">{booking.notes}</dd>
          </>
        )}
      </dl>
      <p className="icc-muted">{bookedHint({ booking, origin }, texts)}</p>
    </article>
  );
}

/** A web address becomes a link; anything else stays text. */
function Place({ text }: { text: string }) {
  if (!/^https:\/\/\S+$/.test(text)) return <>{text}</>;
  return (
    <a href={text} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
