/** From the end of the caller's speech to the calendar on the screen, and to the agent's voice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserCaller } from '../caller/browser-caller.ts';
import { startCallerVoice } from '../caller/caller-voice.ts';
import { launchChromium } from '../lib/chromium.ts';
import { ownerZone } from '../lib/provider.ts';
import { startStack } from '../stack/start-stack.ts';
import { median } from './statistics.ts';

const ROUNDS = 10;
const WISH = "I'd like to book an appointment for next week";

export interface VoiceFigures {
  speech_end_to_calendar_p50_ms: number;
  speech_end_to_speech_p50_ms: number;
  rounds: { calendar_ms: number | null; speech_ms: number | null; heard: string | null }[];
}

/** Embedded voice, a real room, a real browser: the same wish ten times, the calendar closed in between. */
export async function benchVoice(log: (line: string) => void): Promise<VoiceFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  const stack = await startStack({ dataDir });
  const voice = await startCallerVoice('rms');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ timezoneId: await ownerZone(stack), locale: 'en-US' });
    const caller = await BrowserCaller.prepare(page);
    const started = Date.now();
    await caller.join(stack.webUrl);
    await caller.firstSpeech(started);
    await caller.agentFinished();
    const wav = await voice.wav(WISH);
    const rounds: VoiceFigures['rounds'] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ms_to_view, ms_to_speech, heard, view } = await caller.say(WISH, wav);
      rounds.push({ calendar_ms: ms_to_view, speech_ms: ms_to_speech, heard });
      log(`voice ${round + 1}/${ROUNDS}: calendar ${ms_to_view} ms, speech ${ms_to_speech} ms`);
      if (view.open) await page.locator('[data-calendar] [data-action="close"]').click();
      await caller.agentFinished();
    }
    return {
      speech_end_to_calendar_p50_ms: median(rounds.flatMap((each) => each.calendar_ms ?? [])),
      speech_end_to_speech_p50_ms: median(rounds.flatMap((each) => each.speech_ms ?? [])),
      rounds,
    };
  } finally {
    await browser.close();
    await voice.close();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
