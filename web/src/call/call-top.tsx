import type { CalendarLauncher } from '../calendar/index.ts';
import type { AgentMood } from './agent-status-word.tsx';
import { AgentStatus } from './agent-status.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import type { CallAgent } from './use-call-agent.ts';

export interface CallTopProps {
  agent: CallAgent | null;
  mood: AgentMood;
  /** How the calendar is opened; null while it cannot be. */
  calendar: Pick<CalendarLauncher, 'isOpening' | 'isOpen' | 'shortcut' | 'open'> | null;
}

/** Who is there and what they are doing, and the way into the calendar. */
export function CallTop({ agent, mood, calendar }: CallTopProps) {
  return (
    <div className="call-top">
      <AgentStatus agent={agent} mood={mood} />
      {calendar && (
        <button
          type="button"
          className="call-secondary"
          data-action="book-appointment"
          aria-busy={calendar.isOpening}
          aria-expanded={calendar.isOpen}
          aria-keyshortcuts={calendar.shortcut}
          onClick={calendar.open}
        >
          <Icon name="calendar" />
          <span className="call-book-words">{calendar.isOpening ? texts.opening : texts.book}</span>
        </button>
      )}
    </div>
  );
}
