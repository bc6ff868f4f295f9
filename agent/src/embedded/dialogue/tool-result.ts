/** The answers of tools as they come back through the chat. */
import { z } from 'zod';
import { isToolName, type ToolName, type ToolResult } from './contract.ts';

export const toolNameSchema: z.ZodType<ToolName> = z.custom<ToolName>(isToolName);

export const toolResultSchema: z.ZodType<ToolResult> = z.object({
  ok: z.boolean(),
  say: z.string(),
  times: z
    .array(z.object({ time: z.string(), start: z.string(), spoken: z.string() }))
    .exactOptional(),
  total: z.number().exactOptional(),
  exact: z.boolean().exactOptional(),
  missing: z.array(z.string()).exactOptional(),
  invalid: z.record(z.string(), z.string()).exactOptional(),
  booked: z.boolean().exactOptional(),
  changed: z.boolean().exactOptional(),
  found: z.number().exactOptional(),
  needs: z.literal('consent').exactOptional(),
  isComing: z.boolean().exactOptional(),
  pending: z.boolean().exactOptional(),
});
