import inference from '@livekit/local-inference';
import type { AudioFrame } from '@livekit/rtc-node';
import { Segmenter } from './segmenter.ts';
import type { SegmentEvent } from './segmenter.ts';
import { WINDOW_SAMPLES } from './hearing-settings.ts';
import type { HearingSettings } from './hearing-settings.ts';
import { WindowCutter } from './window-cutter.ts';

/**
 * What happens in audio of HEARING_RATE, judged per 32 ms window on a background thread. A symbol in place of a frame
 * asks for the utterance as it stands; the end of the audio does so, too.
 */
export async function* segmentsOf(
  audio: AsyncIterable<AudioFrame | symbol>,
  settings: HearingSettings,
): AsyncGenerator<SegmentEvent> {
  const detector = inference.createVad();
  const segmenter = new Segmenter(settings);
  const cutter = new WindowCutter(WINDOW_SAMPLES);
  for await (const item of audio) {
    if (typeof item === 'symbol') {
      yield* segmenter.finish();
      continue;
    }
    for (const window of cutter.push(item.data)) {
      yield* segmenter.push(window, await detector.predict(window));
    }
  }
  yield* segmenter.finish();
}
