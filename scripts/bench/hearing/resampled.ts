import { AudioFrame, AudioResampler } from '@livekit/rtc-node';

/** Mono samples at another rate; rates in Hz. */
export function resampled(samples: Int16Array, from: number, to: number): Int16Array {
  const resampler = new AudioResampler(from, to, 1);
  const frames = [
    ...resampler.push(new AudioFrame(samples, from, 1, samples.length)),
    ...resampler.flush(),
  ];
  resampler.close();
  return Int16Array.from(frames.flatMap(({ data }) => [...data]));
}
