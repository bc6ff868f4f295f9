/** Asks about times that were just named. Pure. */
import type { ToolResult } from '../contract.ts';
import { askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { selectedOf } from './view.ts';

export function offer(result: ToolResult, reply: Reply): Reply {
  const count = result.times?.length ?? 0;
  if (selectedOf(reply.context.view) !== null && count === 0) return askNext(reply);
  if (count === 1) return reply.set({ asked: 'offer' }).phrase('take_it');
  reply.set({ asked: 'time' });
  if (count > 1) return reply.phrase(reply.context.hasScreen ? 'which_screen' : 'which');
  return result.ok ? reply.phrase('other_dates') : reply;
}
