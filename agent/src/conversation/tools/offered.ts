import type { Instant } from '@in-call-calendar/shared';
import type { OfferedTime } from './contract.ts';
import type { ToolDeps } from './deps.ts';

/** Times as a tool offers them: from now on they can be chosen. */
export function offered(
  starts: readonly Instant[],
  { call, words, handles }: Pick<ToolDeps, 'call' | 'words' | 'handles'>,
): OfferedTime[] {
  const { now, zones } = call.state();
  return starts.map((start) => ({
    time: handles.of(start),
    start,
    spoken: words.times.start(start, { now, zones }),
  }));
}
