import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const needed = {
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'secret',
  CAL_API_KEY: 'cal_test',
};

describe('loadConfig', () => {
  it('fills in the defaults', () => {
    const config = loadConfig(needed);
    expect(config.cal.apiUrl).toBe('https://api.cal.com/v2');
    expect(config.voice.provider).toBe('embedded');
    expect(config.livekit.agentName).toBe('in-call-calendar');
  });

  it('names every variable that is missing', () => {
    expect(() => loadConfig({ ...needed, LIVEKIT_URL: undefined, CAL_API_KEY: '' })).toThrow(
      /LIVEKIT_URL: is not set\nCAL_API_KEY:/,
    );
  });

  it('does not repeat the value of a variable in its message', () => {
    expect(() => loadConfig({ ...needed, PORT: 'se9ret' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('se9ret') as string }),
    );
    expect(() => loadConfig({ ...needed, PORT: 'se9ret' })).toThrow(ConfigError);
  });

  it('takes an OpenAI key as the wish for OpenAI voices, unless another provider is named', () => {
    expect(loadConfig({ ...needed, OPENAI_API_KEY: 'k' }).voice.provider).toBe('openai');
    const named = loadConfig({ ...needed, OPENAI_API_KEY: 'k', VOICE_PROVIDER: 'embedded' });
    expect(named.voice.provider).toBe('embedded');
  });

  it('refuses OpenAI voices without a key and an unknown zone', () => {
    expect(() => loadConfig({ ...needed, VOICE_PROVIDER: 'openai' })).toThrow(/OPENAI_API_KEY/);
    expect(() => loadConfig({ ...needed, CAL_TIMEZONE: 'Mars/Olympus' })).toThrow(/CAL_TIMEZONE/);
  });

  it('takes a Redis by its address only', () => {
    const url = 'rediss://user:word@redis.example:6380/2';
    expect(loadConfig({ ...needed, REDIS_URL: url }).redisUrl).toBe(url);
    expect(loadConfig({ ...needed, REDIS_URL: '' }).redisUrl).toBeUndefined();
    expect(() => loadConfig({ ...needed, REDIS_URL: 'redis.example:6379' })).toThrow(/REDIS_URL/);
  });
});
