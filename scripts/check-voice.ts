/** `npm run check-voice`: does the voice provider answer, call tools, hear and speak? `--json` for one JSON object. */
import { dispose } from '@livekit/rtc-node';
import { checkVoice } from './check-voice/check-voice.ts';

// The framework rejects a promise of its own that nobody can handle when speech fails; the check hears of it otherwise.
process.on('unhandledRejection', () => undefined);

process.exitCode = await checkVoice({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => console.log(line),
  now: () => performance.now(),
});
// What a recogniser resamples with would keep this process alive.
await dispose();
