/** What is said over the agent's first words, and those words themselves where a microphone gives them back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, OpenView } from '@in-call-calendar/shared';
import { SAMPLE_RATE } from '../../agent/src/embedded/speech/index.ts';
import { samplesOf } from '../../agent/src/voice/audio/wav.ts';
import { startCallerVoice } from '../caller/caller-voice.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 45_000;
const TEST_MS = 4 * STEP_MS;
/** Share of the agent's voice that comes back: 20 dB quieter. */
const ECHO = 0.1;

const isOpen = (view: CalendarView): view is OpenView => view.step !== 'closed';

describe.each(['classic', 'neural'])(
  'what is said over the first words of the %s voice',
  (voice) => {
    let stack: Stack;
    let dataDir: string;

    beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'over-the-greeting-'));
      stack = await startStack({
        dataDir,
        parts: ['sfu', 'local-calcom', 'server', 'worker'],
        now: '2027-03-01T14:00:00Z',
        env: { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: voice },
      });
    });
    afterAll(async () => {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });

    it('is heard and acted on', { timeout: TEST_MS }, async () => {
      const speaker = await startCallerVoice('rms');
      const wish = samplesOf(await speaker.wav("I'd like to book an appointment"));
      await speaker.close();
      const caller = await ScriptedCaller.join(stack.serverUrl);
      const microphone = await caller.microphone(SAMPLE_RATE);
      await caller.waitForAgent(ZONE, STEP_MS);
      await caller.agentIs('speaking', STEP_MS);
      await microphone.say(wish);
      expect(await caller.feed.waitFor('the calendar', isOpen, STEP_MS)).toMatchObject({
        step: 'choosing',
      });
      await caller.leave();
    });

    it(
      'is no turn, and does not keep the agent from going on, where it is its own echo',
      { timeout: TEST_MS },
      async () => {
        const caller = await ScriptedCaller.join(stack.serverUrl);
        const microphone = await caller.microphone(SAMPLE_RATE);
        await caller.waitForAgent(ZONE, STEP_MS);
        const isOver = microphone.echo(ECHO);
        await caller.hears(/press Book appointment/, STEP_MS);
        await caller.agentIs('listening', STEP_MS);
        expect(caller.feed.current?.step).toBe('closed');
        await caller.leave();
        await isOver;
      },
    );
  },
);
