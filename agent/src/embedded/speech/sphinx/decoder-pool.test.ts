import { describe, expect, it } from 'vitest';
import { DecoderPool } from './decoder-pool.ts';

class FakeDecoder {
  streams = 0;
  closed = false;

  async startStream(): Promise<void> {
    this.streams += 1;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

function poolOfFakes(): { pool: DecoderPool<FakeDecoder>; loaded: FakeDecoder[] } {
  const loaded: FakeDecoder[] = [];
  const pool = new DecoderPool(async () => {
    const decoder = new FakeDecoder();
    loaded.push(decoder);
    return decoder;
  });
  return { pool, loaded };
}

describe('DecoderPool', () => {
  it('lends two decoders to two callers who speak at once', async () => {
    const { pool, loaded } = poolOfFakes();
    const [first, second] = await Promise.all([pool.acquire({}), pool.acquire({})]);
    expect(first).not.toBe(second);
    expect(loaded).toHaveLength(2);
  });

  it('lends the decoder that was loaded ahead', async () => {
    const { pool, loaded } = poolOfFakes();
    await pool.prewarm();
    await pool.acquire({});
    expect(loaded).toHaveLength(1);
  });

  it('gives a caller the decoder he had before, without starting a new stream', async () => {
    const { pool } = poolOfFakes();
    const [anna, ben] = [{}, {}];
    const annas = await pool.acquire(anna);
    const bens = await pool.acquire(ben);
    pool.release(bens);
    pool.release(annas);
    expect(await pool.acquire(anna)).toBe(annas);
    expect(annas.streams).toBe(1);
  });

  it('starts a new stream when a decoder changes hands', async () => {
    const { pool } = poolOfFakes();
    const decoder = await pool.acquire({});
    pool.release(decoder);
    expect(await pool.acquire({})).toBe(decoder);
    expect(decoder.streams).toBe(2);
  });

  it('never lends a discarded decoder again', async () => {
    const { pool } = poolOfFakes();
    const owner = {};
    const broken = await pool.acquire(owner);
    await pool.discard(broken);
    pool.release(broken);
    expect(broken.closed).toBe(true);
    expect(await pool.acquire(owner)).not.toBe(broken);
  });

  it('closes lent and idle decoders and lends no more', async () => {
    const { pool, loaded } = poolOfFakes();
    await pool.acquire({});
    pool.release(await pool.acquire({}));
    await pool.close();
    expect(loaded.map(({ closed }) => closed)).toEqual([true, true]);
    await expect(pool.acquire({})).rejects.toThrow('closed');
  });
});
