import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Synthesizer } from './synthesizer.ts';
import { SAMPLE_RATE, VOICES } from './voices.ts';

describe('Synthesizer', () => {
  let synthesizer: Synthesizer;
  beforeAll(async () => {
    synthesizer = await Synthesizer.start();
  });
  afterAll(() => synthesizer.close());

  it.each(VOICES)(
    'speaks a ten-word sentence audibly in about three seconds with %s',
    async (voice) => {
      const text = 'Your appointment is confirmed for Tuesday at half past two.';
      const samples = await synthesizer.synthesize(text, voice);
      const seconds = samples.length / SAMPLE_RATE;
      expect(seconds).toBeGreaterThan(2);
      expect(seconds).toBeLessThan(5);
      expect(Math.max(...samples)).toBeGreaterThan(3000);
    },
  );

  it('renders several texts in the order they were asked for', async () => {
    const order: string[] = [];
    const ask = async (text: string): Promise<void> => {
      await synthesizer.synthesize(text, 'kal16');
      order.push(text);
    };
    await Promise.all([ask('one'), ask('two'), ask('three')]);
    expect(order).toEqual(['one', 'two', 'three']);
  });

  it('keeps speaking after an empty text', async () => {
    expect((await synthesizer.synthesize('', 'slt')).length).toBeLessThan(SAMPLE_RATE);
    expect((await synthesizer.synthesize('Hello.', 'slt')).length).toBeGreaterThan(0);
  });

  it('rejects what it has not rendered when it is closed', async () => {
    const doomed = await Synthesizer.start();
    const pending = doomed.synthesize('This will not be heard.', 'slt');
    const settled = expect(pending).rejects.toThrow('closed');
    await doomed.close();
    await settled;
    await expect(doomed.synthesize('Nor this.', 'slt')).rejects.toThrow('closed');
  });
});
