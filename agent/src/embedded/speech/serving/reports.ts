/** What the process that hears and speaks tells the worker that started it. */
import { z } from 'zod';

export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** Every second from then on. */
  z.object({ kind: z.literal('alive') }),
  /** For the worker's log. */
  z.object({
    kind: z.literal('warning'),
    fields: z.record(z.string(), z.unknown()),
    message: z.string(),
  }),
]);

export type SpeechReport = z.infer<typeof reportSchema>;
