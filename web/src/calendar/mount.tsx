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
  /** Called at once, and with every change of the calendar, with what a button of the page needs to open it. */
  onLauncher?: (launcher: CalendarLauncher) => void;
}

/**
 * Puts the calendar of a call into an element, for pages that are not made with React.
 *
 * @returns what takes it out again
 * @example
 * const unmount = mountInCallCalendar(document.getElementById('calendar')!, { room });
 */
export function mountInCallCalendar(element: Element, options: MountOptions): () => void {
  const root = createRoot(element);
  root.render(<Mounted {...options} />);
  return () => root.unmount();
}

function Mounted({ onLauncher, ...props }: MountOptions) {
  const launcher = useCalendarLauncher(props.room, props.agentIdentity);
  useEffect(() => onLauncher?.(launcher));
  return <InCallCalendar {...props} />;
}
