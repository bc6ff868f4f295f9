import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserCaller, type Turn } from './caller/browser-caller.ts';
import {
  DEFAULT_VOICE,
  readRecording,
  startCallerVoice,
  type CallerVoice,
} from './caller/caller-voice.ts';
import { launchChromium } from './lib/chromium.ts';
import { cancelBooking, listBookings, ownerZone } from './lib/provider.ts';
import { setup } from './setup/setup.mjs';
import { filesOf, parseOptions, type SmokeOptions, type Utterance } from './smoke/options.ts';
import { bookByVoice, EMAIL } from './smoke/own-script.ts';
import { productVariables } from './stack/environment.ts';
import { startStack, type Stack } from './stack/start-stack.ts';

/**
 * `npm run smoke`: the whole product on free ports, a call in a real room from a real Chromium, voice in, booking out.
 * With `--json` the last line of standard output is the result.
 */
type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean };

let step = 'start';

async function smoke(options: SmokeOptions): Promise<Result> {
  const missing = filesOf(options).filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`there is no file ${missing.join(', ')}`);
  const env = productVariables(process.env);
  const log = (line: string): void => console.error(line);
  await setup({ env: process.env, log, chromium: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-smoke-'));
  const stack = await startStack({
    dataDir,
    env,
    log: (part, line) => (options.verbose ? log(`${part}: ${line}`) : undefined),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.calendarFile === undefined ? {} : { calendarFile: options.calendarFile }),
  });
  try {
    const before = new Set((await listBookings(stack)).map(({ uid }) => uid));
    const result = await callOnce(stack, options);
    step = 'record';
    const bookings = await listBookings(stack);
    const made = bookings.filter(({ uid }) => !before.has(uid));
    // An appointment in somebody's real calendar was a test, and must not stay.
    if (env['CAL_API_KEY']) for (const { uid } of made) await cancelBooking(stack, uid);
    if (options.utterances.length > 0) {
      return {
        ok: true,
        ...result,
        bookings_upstream: made.length,
        bookings: bookings.map(withoutUid),
      };
    }
    const [booking] = made;
    if (!booking || made.length !== 1 || booking.uid !== result['booking_uid']) {
      throw new Error(`the calendar has ${made.length} new bookings instead of the one shown`);
    }
    if (booking.email !== EMAIL) throw new Error(`it was booked for ${booking.email}`);
    return { ok: true, ...result, bookings_upstream: made.length };
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One call from the start button to the last word. */
async function callOnce(stack: Stack, options: SmokeOptions): Promise<Record<string, unknown>> {
  step = 'browser';
  const timezoneId = options.zone ?? (await ownerZone(stack));
  const voice = await startCallerVoice(options.voice);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ timezoneId, locale: 'en-US' });
    const caller = await BrowserCaller.prepare(page);
    step = 'join';
    const started = Date.now();
    await caller.join(stack.webUrl);
    const join_ms = Date.now() - started;
    step = 'greeting';
    const first_speech_ms = await caller.firstSpeech(started);
    await caller.agentFinished();
    return {
      join_ms,
      first_speech_ms,
      ...(options.utterances.length > 0
        ? await followScript(caller, voice, options.utterances)
        : await followOwnScript(caller, voice, options.spell)),
    };
  } finally {
    await browser.close();
    await voice.close();
  }
}

async function followOwnScript(
  caller: BrowserCaller,
  voice: CallerVoice,
  spells: boolean,
): Promise<Record<string, unknown>> {
  const speak = async (text: string): Promise<Turn> => caller.say(text, await voice.wav(text));
  const onStep = (next: string): void => {
    step = next;
  };
  const { opening, slots, booking_uid } = await bookByVoice(caller, speak, onStep, { spells });
  return {
    speech_end_to_calendar_ms: opening.ms_to_view,
    speech_end_to_speech_ms: opening.ms_to_speech,
    slots,
    booking_uid,
  };
}

async function followScript(
  caller: BrowserCaller,
  voice: CallerVoice,
  utterances: readonly Utterance[],
): Promise<Record<string, unknown>> {
  const turns: Turn[] = [];
  for (const utterance of utterances) {
    step = `turn ${turns.length + 1}`;
    turns.push(await takeTurn(caller, voice, utterance));
  }
  const opening = turns.find(({ view }) => view.open);
  return {
    speech_end_to_calendar_ms: opening?.ms_to_view ?? null,
    speech_end_to_speech_ms: opening?.ms_to_speech ?? null,
    slots: opening?.view.visible.length ?? 0,
    booking_uid: turns.findLast(({ view }) => view.booking_uid !== null)?.view.booking_uid ?? null,
    turns,
  };
}

async function takeTurn(
  caller: BrowserCaller,
  voice: CallerVoice,
  utterance: Utterance,
): Promise<Turn> {
  switch (utterance.by) {
    case 'keyboard':
      return caller.type(utterance.text);
    case 'recording':
      return caller.say(utterance.file, await readRecording(utterance.file));
    case 'voice':
      return caller.say(utterance.text, await voice.wav(utterance.text));
  }
}

function withoutUid({ uid: _uid, ...booking }: { uid: string }): object {
  return booking;
}

const failure = (error: unknown): Result => ({
  ok: false,
  step,
  error: error instanceof Error ? error.message : String(error),
});
const isJson = process.argv.includes('--json');
const result = await Promise.resolve()
  .then(() => smoke(parseOptions(process.argv.slice(2), DEFAULT_VOICE)))
  .catch(failure);
console.log(isJson ? JSON.stringify(result) : JSON.stringify(result, null, 2));
process.exitCode = result.ok ? 0 : 1;
