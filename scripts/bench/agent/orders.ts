/** What the driver of a bench and its agent process say to each other. */
import { z } from 'zod';

/** Where the agent finds its call; an argument of the process, as JSON. */
export const assignmentSchema = z.object({
  livekitUrl: z.string(),
  token: z.string(),
  caller: z.string(),
  calUrl: z.string(),
  calKey: z.string(),
  eventTypeSlug: z.string(),
  cacheDir: z.string(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const orderSchema = z.discriminatedUnion('do', [
  /** Calls the tool that shows the calendar, as a language model would. */
  z.object({ do: z.literal('show'), from: z.string() }),
  /** The same, but with the slots asked of the provider there and then, as an agent without a cache does. */
  z.object({ do: z.literal('show-naively'), from: z.string() }),
  z.object({ do: z.literal('close') }),
]);
export type Order = z.infer<typeof orderSchema>;

export const reportSchema = z.object({
  /** Epoch ms at which the order was begun. */
  at: z.number(),
  /** Version of the calendar after it. */
  version: z.int(),
  identity: z.string(),
});
export type Report = z.infer<typeof reportSchema>;
