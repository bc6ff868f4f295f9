import type { BookingCard } from '@in-call-calendar/shared';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { Action } from '../../ui/action.tsx';
import { Icon } from '../../ui/icon.tsx';
import { slotLabel } from '../../ui/slot-names.ts';

/** Several bookings were found: which one is meant. */
export function FoundList({ model, bookings }: { model: PanelModel; bookings: BookingCard[] }) {
  const { client, texts, locale } = useCalendarContext();
  const { pending } = model.state;
  return (
    <section aria-labelledby="icc-found">
      <h4 id="icc-found" className="icc-list-title">
        {texts.findSeveral(bookings.length)}
      </h4>
      <ul className="icc-list">
        {bookings.map(({ uid, start, title, status }) => {
          const isPending = pending?.kind === 'find' && pending.what === uid;
          return (
            <li key={uid}>
              <Action
                kind="row"
                data-found={uid}
                data-pending={isPending || undefined}
                aria-busy={isPending || undefined}
                onClick={() => client.actions.find({ uid })}
              >
                <span className="icc-row-words">
                  <strong>{slotLabel(start, model.zones, locale).name}</strong>
                  <span className="icc-muted">
                    {title} · {texts.status[status]}
                  </span>
                </span>
                <Icon name="next" />
              </Action>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
