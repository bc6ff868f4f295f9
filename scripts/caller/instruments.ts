/** The page's instruments, as the driver outside uses them. See page-instruments.ts. */
import type { Page } from '@playwright/test';
import { z } from 'zod';

const paintSchema = z.object({ at: z.number(), version: z.string(), step: z.string() });
const readingSchema = z.object({
  now: z.number(),
  lastVoice: z.number(),
  voiceStarts: z.array(z.number()),
  paints: z.array(paintSchema),
});
/** Times are the page's epoch ms. */
export type Reading = z.infer<typeof readingSchema>;

/** Speaks a WAV into the page's microphone; the answer is the page's time at which it ended. */
export async function sayWav(page: Page, wav: Buffer): Promise<number> {
  const end: unknown = await page.evaluate(
    (base64) => window.instruments.say(base64),
    wav.toString('base64'),
  );
  return z.number().parse(end);
}

/** What ear and eye have noted so far. */
export async function readInstruments(page: Page): Promise<Reading> {
  const raw: unknown = await page.evaluate(() => {
    const { lastVoice, voiceStarts, paints } = window.instruments;
    return { lastVoice, voiceStarts, paints, now: Date.now() };
  });
  return readingSchema.parse(raw);
}
