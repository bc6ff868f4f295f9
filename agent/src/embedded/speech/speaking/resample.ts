/** Returns samples (mono) at another rate, in Hz. */
export async function resample(samples: Int16Array, from: number, to: number): Promise<Int16Array> {
  // Loaded when it is needed: processes that only speak do without it.
  const { AudioFrame, AudioResampler } = await import('@livekit/rtc-node');
  const resampler = new AudioResampler(from, to, 1);
  const frames = [
    ...resampler.push(new AudioFrame(samples, from, 1, samples.length)),
    ...resampler.flush(),
  ];
  resampler.close();
  const whole = new Int16Array(frames.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of frames) {
    whole.set(data, at);
    at += data.length;
  }
  return whole;
}
