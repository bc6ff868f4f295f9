import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useCalendarLauncher, type CalendarLauncher } from './hooks/use-calendar-launcher.ts';
import { InCallCalendar, type InCallCalendarProps } from './in-call-calendar.tsx';

/**
 * What {@link mountInCallCalendar} is given.
 *
 * @example
 * const options: MountOptions = { room, locale: 'en', onLauncher: ({ isReady }) => (button.disabled = !isReady) };
 */
export interface MountOptions extends InCallCalendarProps {
  /** Called at once, and whenever it changes, with what a button of the page needs to open the calendar. */
  onLauncher?: (launcher: CalendarLauncher) => void;
}

/**
 * Puts the calendar of a call into an element, for pages that are not made with React.
 *
 * @returns what takes it out again
 * @example
 * const unmount = mountInCallCalendar(document.getElementById('calendar')!, { room });
 */
export function mountInCallCalendar(
  element: Element,
  { onLauncher, ...props }: MountOptions,
): () => void {
  const root = createRoot(element);
  root.render(
    <>
      {onLauncher && (
        <Launcher room={props.room} agentIdentity={props.agentIdentity} onChange={onLauncher} />
      )}
      <InCallCalendar {...props} />
    </>,
  );
  return () => root.unmount();
}

interface LauncherProps {
  room: InCallCalendarProps['room'];
  agentIdentity: string | undefined;
  onChange: (launcher: CalendarLauncher) => void;
}

function Launcher({ room, agentIdentity, onChange }: LauncherProps) {
  const launcher = useCalendarLauncher(room, agentIdentity);
  const { enabled, isOpen, hasFailed, isOpening, isReady, open, shortcut } = launcher;
  useEffect(
    () => onChange({ enabled, isOpen, hasFailed, isOpening, isReady, open, shortcut }),
    [onChange, enabled, isOpen, hasFailed, isOpening, isReady, open, shortcut],
  );
  return null;
}
