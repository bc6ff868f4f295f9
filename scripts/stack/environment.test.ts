import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partEnvironment, productVariables } from './environment.ts';
import { developmentKeys } from './sfu-part.ts';

const surroundings = {
  PATH: '/bin',
  HOME: '/home/x',
  CAL_API_KEY: 'cal_live_x',
  LIVEKIT_URL: 'wss://x',
  PORT: '80',
  TZ: undefined,
};

describe('partEnvironment', () => {
  it('keeps the surroundings but not what configures the product', () => {
    expect(partEnvironment(surroundings)).toEqual({ PATH: '/bin', HOME: '/home/x' });
  });

  it('adds what is given, the later one winning', () => {
    expect(
      partEnvironment(
        {},
        { PORT: '1', LOG_LEVEL: 'info' },
        { PORT: '2', CLOCK_OFFSET_MS: undefined },
      ),
    ).toEqual({
      PORT: '2',
      LOG_LEVEL: 'info',
    });
  });
});

describe('productVariables', () => {
  it('takes what configures the product and is not left empty', () => {
    expect(productVariables({ ...surroundings, CAL_TIMEZONE: '' })).toEqual({
      CAL_API_KEY: 'cal_live_x',
      LIVEKIT_URL: 'wss://x',
      PORT: '80',
    });
  });
});

describe('.env.example', () => {
  it('names no variable that would be lost on the way to the parts', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(names).toContain('OPENAI_TTS_VOICE');
    const all = Object.fromEntries(names.map((name) => [name, 'set']));
    expect(productVariables(all)).toEqual(all);
  });
});

describe('developmentKeys', () => {
  it('reads the key pair of livekit.yaml', () => {
    const secret = 's'.repeat(32);
    expect(developmentKeys(`port: 1\nkeys:\n  devkey: ${secret}\nlogging:\n`)).toEqual({
      apiKey: 'devkey',
      apiSecret: secret,
    });
  });

  it('refuses a secret that LiveKit would refuse', () => {
    expect(() => developmentKeys('keys:\n  devkey: short\n')).toThrow(/32 characters/);
  });
});
