import type { Instant } from '@in-call-calendar/shared';
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import type { Speaking } from '../words/words.ts';
import type { OfferedTime } from './contract.ts';
import type { ToolDeps } from './deps.ts';

/** Times as a tool offers them: from now on they can be chosen. */
export function offered(
  starts: readonly Instant[],
  { call, words, handles }: Pick<ToolDeps, 'call' | 'words' | 'handles'>,
): OfferedTime[] {
  const speaking = speakingOf(call);
  return starts.map((start) => ({
    time: handles.of(start),
    start,
    spoken: words.times.start(start, speaking),
  }));
}

/** Returns what sentences are said relative to, as the call stands now. */
export function speakingOf(call: Pick<CalendarCall, 'state'>): Speaking {
  const { now, zones, event } = call.state();
  return { now, zones, notifiesAttendee: event?.notifiesAttendee };
}
