/** How long an appointment is to take, of an event type with several lengths. */
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import { lengthOf } from '../../calendar/length.ts';
import type { Refusal } from '../../calendar/refusal.ts';
import { answering } from './await-fact.ts';
import { missingSlugs } from './book.ts';
import type { ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';
import { offered, speakingOf } from './offered.ts';

/** Chooses a length where one was said; returns why there is none like it. */
export function chooseLength(call: CalendarCall, minutes: number | undefined): Refusal | undefined {
  if (minutes === undefined) return undefined;
  return call.dispatch({ type: 'length', by: 'voice', minutes }).refusal;
}

/** Gives the chosen time another length, where it is free for so long; else says that it is not, and what is near. */
export function changeLength(deps: ToolDeps, minutes: number): Promise<ToolResult> {
  const { call, words } = deps;
  return answering(deps, async () => {
    const start = call.state().selection?.start;
    const refusal = chooseLength(call, minutes);
    if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
    if (start === undefined) return { ok: true, say: words.tools.length(minutes) };
    await fitted(deps);
    const { selection, notice } = call.state();
    const speaking = speakingOf(call);
    if (selection?.start === start) {
      const say = words.tools.chosen(start, speaking, lengthOf(call.state()));
      return { ok: true, say, missing: missingSlugs(deps) };
    }
    const near = (notice?.alternatives ?? []).slice(0, 2);
    return {
      ok: false,
      say: words.outcomes.notThatLong(start, minutes, near, speaking),
      times: offered(near, deps),
    };
  });
}

/** Resolves when it is known whether the chosen time is free for its new length, or after the tools' patience. */
async function fitted({ call, bookPatienceMs, setTimer }: ToolDeps): Promise<void> {
  const isOver = (): boolean => call.state().selection?.isFitting !== true;
  if (isOver()) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      stopTimer();
      stop();
      resolve();
    };
    const stopTimer = setTimer(bookPatienceMs, finish);
    const stop = call.onView(() => {
      if (isOver()) finish();
    });
  });
}
