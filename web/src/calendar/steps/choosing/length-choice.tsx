import type { OpenView } from '@in-call-calendar/shared';
import { useCalendarContext } from '../../hooks/calendar-context.ts';
import { lengthShown } from '../../store/selectors.ts';
import type { State } from '../../store/state.ts';

/** How long it is to take, of an event type with several lengths; nothing of one that has a single one. */
export function LengthChoice({ state, view }: { state: State; view: OpenView }) {
  const { client, texts } = useCalendarContext();
  const minutes = view.event?.lengths?.minutes;
  // A booking that is moved keeps its length.
  if (minutes === undefined || view.moving !== undefined) return null;
  const shown = lengthShown(state, view);
  return (
    <div className="icc-lengths" role="group" aria-label={texts.lengthName}>
      {minutes.map((each) => (
        <button
          key={each}
          type="button"
          data-length={each}
          aria-pressed={each === shown}
          onClick={() => client.actions.chooseLength(each)}
        >
          {texts.duration(each)}
        </button>
      ))}
    </div>
  );
}
