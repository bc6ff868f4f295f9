/** The answers of tools as they come back through the chat. */
import { z } from 'zod';
import type { ToolName, ToolResult } from './contract.ts';

const NAMES: Record<ToolName, true> = {
  show_calendar: true,
  find_times: true,
  select_time: true,
  release_time: true,
  set_details: true,
  book_appointment: true,
  find_booking: true,
  move_booking: true,
  cancel_booking: true,
  set_timezone: true,
  close_calendar: true,
};

export const toolNameSchema: z.ZodType<ToolName> = z.custom<ToolName>(
  (name) => typeof name === 'string' && Object.hasOwn(NAMES, name),
);

export const toolResultSchema: z.ZodType<ToolResult> = z.object({
  ok: z.boolean(),
  say: z.string(),
  times: z.array(z.object({ start: z.string(), spoken: z.string() })).exactOptional(),
  total: z.number().exactOptional(),
  exact: z.boolean().exactOptional(),
  missing: z.array(z.string()).exactOptional(),
  invalid: z.record(z.string(), z.string()).exactOptional(),
  booked: z.boolean().exactOptional(),
  changed: z.boolean().exactOptional(),
  found: z.number().exactOptional(),
  pending: z.boolean().exactOptional(),
});
