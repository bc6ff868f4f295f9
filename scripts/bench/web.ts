/** What the embeddable calendar weighs, and how fast it paints, in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type {} from '../../web/src/bench/web-bench.ts';
import { launchChromium } from '../lib/chromium.ts';
import { servePages } from './serve-pages.ts';
import { median } from './statistics.ts';
import { weighLibrary } from '../../web/build/weigh-library.ts';

const ROUNDS = 31;
const TAPS = 7;

const tapSchema = z.object({ frames: z.number(), painted_ms: z.number() });

export interface WebFigures {
  /** Scripts and styles that the page loads with the calendar, gzipped, without React and livekit-client; kB = 1,000 B. */
  widget_gz_kb: number;
  /** What it loads when it is asked for, gzipped. */
  widget_lazy_gz_kb: number;
  widget_files_gz: Record<string, number>;
  /** Three months, a thousand free times: answer arrived → painted. */
  paint_1000_slots_ms: number;
  /** A thousand buttons and nothing else, in the same page. */
  paint_bare_ms: number;
  /** The one over the other, in the middle of all rounds: both are painted one right after the other. */
  paint_ratio: number;
  /** Frames between a tap and the mark on the time that was tapped; the worst. */
  tap_to_mark_frames: number;
  tap_to_mark_painted_ms: number;
  /** Layout shift while newer availability comes in under the caller's eyes: nothing has changed; times are gone. */
  refresh_shift: number;
  refresh_shift_gone: number;
  rounds: { calendar_ms: number; bare_ms: number }[];
}

/** Builds the library and weighs it, and measures how fast it paints in a Chromium. */
export async function benchWeb(log: (line: string) => void): Promise<WebFigures> {
  const outDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  log('web: building');
  const { first, lazy, files } = await weighLibrary(join(outDir, 'lib'));
  const pages = await servePages(['bench.html']);
  const browser = await launchChromium();
  try {
    const measured = await inPage(browser, `${pages.url}bench.html`, log);
    return { widget_gz_kb: first, widget_lazy_gz_kb: lazy, widget_files_gz: files, ...measured };
  } finally {
    await browser.close();
    await pages.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function inPage(
  browser: Awaited<ReturnType<typeof launchChromium>>,
  url: string,
  log: (line: string) => void,
): Promise<Omit<WebFigures, 'widget_gz_kb' | 'widget_lazy_gz_kb' | 'widget_files_gz'>> {
  const page = await browser.newPage({ timezoneId: 'America/New_York', locale: 'en-US' });
  await page.goto(url);
  await page.locator('[data-calendar][data-step="choosing"]').waitFor({ state: 'attached' });
  const rounds: WebFigures['rounds'] = [];
  // The first round warms the page, and is left out.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const calendar = () => page.evaluate(() => window.bench.calendar());
    const bare = () => page.evaluate(() => window.bench.bare());
    // In turn first, so that neither always meets what the other has left to collect.
    const isFirst = round % 2 === 0;
    const early = isFirst ? await calendar() : await bare();
    const late = isFirst ? await bare() : await calendar();
    if (round > 0) {
      rounds.push({ calendar_ms: isFirst ? early : late, bare_ms: isFirst ? late : early });
    }
  }
  await page.evaluate(() => window.bench.week());
  const refresh_shift = await page.evaluate(() => window.bench.refresh('nothing'));
  for (let tap = 0; tap < TAPS; tap += 1) {
    await page.locator('[data-slot]').nth(tap).click();
    await page.locator('[data-slot][data-pending]').waitFor({ state: 'detached' });
  }
  const taps = z.array(tapSchema).parse(await page.evaluate(() => window.bench.taps));
  if (taps.length !== TAPS) throw new Error(`${taps.length} of ${TAPS} taps were marked`);
  const refresh_shift_gone = await page.evaluate(() => window.bench.refresh('some'));
  const middle = (values: number[]): number => Math.round(median(values) * 10) / 10;
  log(`web: ${rounds.length} rounds, ${taps.length} taps`);
  return {
    paint_1000_slots_ms: middle(rounds.map((each) => each.calendar_ms)),
    paint_bare_ms: middle(rounds.map((each) => each.bare_ms)),
    paint_ratio:
      Math.round(100 * median(rounds.map((each) => each.calendar_ms / each.bare_ms))) / 100,
    tap_to_mark_frames: Math.max(...taps.map(({ frames }) => frames)),
    tap_to_mark_painted_ms: middle(taps.map(({ painted_ms }) => painted_ms)),
    refresh_shift,
    refresh_shift_gone,
    rounds,
  };
}
