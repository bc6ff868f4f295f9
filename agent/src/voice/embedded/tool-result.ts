/** The answers of tools as they come back through the chat. */
import { z } from 'zod';
import type { ToolName, ToolResult } from './contract.ts';

export const toolNameSchema = z.enum([
  'show_calendar',
  'find_times',
  'select_time',
  'release_time',
  'set_details',
  'book_appointment',
  'close_calendar',
]) satisfies z.ZodType<ToolName>;

export const toolResultSchema: z.ZodType<ToolResult> = z.object({
  ok: z.boolean(),
  say: z.string(),
  times: z.array(z.object({ start: z.string(), spoken: z.string() })).exactOptional(),
  total: z.number().exactOptional(),
  exact: z.boolean().exactOptional(),
  missing: z.array(z.string()).exactOptional(),
  invalid: z.record(z.string(), z.string()).exactOptional(),
  booked: z.boolean().exactOptional(),
  pending: z.boolean().exactOptional(),
});
