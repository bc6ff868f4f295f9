/** What a caller of a load run says, and how long the agent takes to show and to say something. */
import type { CalendarView, OpenView } from '@in-call-calendar/shared';
import { samplesOf } from '../../agent/src/voice/audio/wav.ts';
import { SAMPLE_RATE } from '../../agent/src/embedded/speech/index.ts';
import { startCallerVoice } from '../caller/caller-voice.ts';
import type { ScriptedCaller } from '../lib/scripted-caller.ts';

const WISH = "I'd like to book an appointment for next week";
const ROUNDS = 3;
const STEP_MS = 30_000;

/** From the end of a caller's speech, in ms. */
export interface SpokenAnswer {
  calendarMs: number;
  speechMs: number;
}

const isOpen = (view: CalendarView): view is OpenView => view.step !== 'closed';

/** The wish as a caller's voice says it: samples at the rate of the classic voices. */
export async function recordWish(): Promise<Int16Array> {
  const voice = await startCallerVoice('rms');
  try {
    return samplesOf(await voice.wav(WISH));
  } finally {
    await voice.close();
  }
}

/**
 * Has a caller say it some times, the calendar closed in between.
 *
 * @throws Error when the calendar does not open, or nothing is said
 */
export async function speakWishes(
  caller: ScriptedCaller,
  wish: Int16Array,
): Promise<SpokenAnswer[]> {
  const microphone = await caller.microphone(SAMPLE_RATE);
  // Before its first words it listens, too.
  await caller.hears(/\w/, STEP_MS);
  const answers: SpokenAnswer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await caller.agentIs('listening', STEP_MS);
    await microphone.say(wish);
    const saidAt = performance.now();
    const since = (): number => performance.now() - saidAt;
    const [calendarMs, speechMs] = await Promise.all([
      caller.feed.waitFor('the calendar', isOpen, STEP_MS).then(since),
      caller.agentIs('speaking', STEP_MS).then(since),
    ]);
    answers.push({ calendarMs, speechMs });
    await caller.tap('calendar.close', {});
  }
  return answers;
}
