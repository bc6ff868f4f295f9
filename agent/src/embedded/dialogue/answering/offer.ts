/** Asks about times that were just named. Pure. */
import type { ToolResult } from '../contract.ts';
import { english } from '../../../conversation/words/en/en.ts';
import { askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { selectedOf } from './view.ts';

export function offer(result: ToolResult, reply: Reply): Reply {
  const count = result.times?.length ?? 0;
  if (selectedOf(reply.context.view) !== null && count === 0) return askNext(reply);
  if (count === 0) {
    reply.set({ asked: 'time' });
    return result.ok ? reply.phrase('other_dates') : reply;
  }
  nameKeys(reply, count);
  if (count === 1) return reply.set({ asked: 'offer' }).phrase('take_it');
  return reply.set({ asked: 'time' }).phrase(reply.context.hasScreen ? 'which_screen' : 'which');
}

/** Once in a call, to a caller without a screen. */
function nameKeys(reply: Reply, count: number): void {
  if (reply.context.hasScreen || reply.state.keysTold) return;
  reply.set({ keysTold: true }).say(english.keys.offer(count));
}
