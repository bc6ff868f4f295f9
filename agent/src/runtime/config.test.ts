import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { loadConfig } from './config.ts';

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

  it('refuses an unknown zone', () => {
    expect(() => loadConfig({ ...needed, CAL_TIMEZONE: 'Mars/Olympus' })).toThrow(/CAL_TIMEZONE/);
  });

  it('speaks English unless another language is named, and refuses those it does not know', () => {
    expect(loadConfig({ ...needed, AGENT_LANGUAGE: '' }).agent.language).toBe('en');
    expect(loadConfig({ ...needed, AGENT_LANGUAGE: 'de' }).agent.language).toBe('de');
    expect(() => loadConfig({ ...needed, AGENT_LANGUAGE: 'fr' })).toThrow(/AGENT_LANGUAGE/);
  });

  it('reads the name, greeting and instructions of the operator’s own agent', () => {
    const own = { AGENT_NAME: 'Ada', AGENT_GREETING: 'Hello!', AGENT_INSTRUCTIONS_FILE: 'ada.txt' };
    expect(loadConfig({ ...needed, ...own }).agent).toEqual({
      language: 'en',
      name: 'Ada',
      greeting: 'Hello!',
      instructionsFile: resolve('ada.txt'),
    });
    expect(loadConfig({ ...needed, AGENT_GREETING: '' }).agent.greeting).toBeUndefined();
  });

  it.each([
    ['AGENT_NAME', 'A'.repeat(101)],
    ['AGENT_GREETING', 'Hello. '.repeat(200)],
  ])('refuses a %s that nobody would say', (variable, value) => {
    expect(() => loadConfig({ ...needed, [variable]: value })).toThrow(variable);
  });

  it.each([
    ['LIVEKIT_URL', 'foo', 'is no address that begins with ws://, wss://, http:// or https://'],
    ['PORT', 'abc', 'is no whole number from 0 to 65535'],
    ['PORT', '70000', 'is no whole number from 0 to 65535'],
    ['PORT', '1e3', 'is no whole number from 0 to 65535'],
    ['WORKER_MAX_CALLS', '0', 'is no whole number from 1 to 1000'],
    ['CAL_API_URL', 'api.cal.com', 'is no address that begins with http:// or https://'],
    ['VOICE_PROVIDER', 'closedai', 'is not embedded, livekit or openai'],
    ['OPENAI_REALTIME', 'perhaps', 'is not 1 or 0'],
    ['TRUST_PROXY', 'yes', 'is neither a number of proxies nor a list of their addresses'],
  ])('says what %s=%s should be', (variable, value, advice) => {
    expect(() => loadConfig({ ...needed, [variable]: value })).toThrow(`${variable}: ${advice}`);
  });

  it('takes what is left empty, as in .env.example, for not set', () => {
    const empty = {
      PORT: '',
      LOG_LEVEL: '',
      DATA_DIR: '',
      LIVEKIT_AGENT_NAME: '',
      CAL_API_URL: '',
    };
    expect(loadConfig({ ...needed, ...empty })).toEqual(loadConfig(needed));
  });

  it('tells all faults at once: settings, keys of the voice, and files that are not there', () => {
    const wrong = {
      LIVEKIT_URL: 'foo',
      PORT: 'abc',
      VOICE_PROVIDER: 'openai',
      WEB_DIR: '/nowhere',
    };
    const read = () => loadConfig({ ...needed, ...wrong }, ['WEB_DIR']);
    for (const variable of ['LIVEKIT_URL', 'PORT', 'OPENAI_API_KEY', 'WEB_DIR']) {
      expect(read).toThrow(new RegExp(`^${variable}: `, 'm'));
    }
  });

  it('asks for a file only of the program that reads it', () => {
    expect(loadConfig({ ...needed, WEB_DIR: '/nowhere' }).webDir).toBe('/nowhere');
  });

  it('takes a Redis by its address only', () => {
    const url = 'rediss://user:word@redis.example:6380/2';
    expect(loadConfig({ ...needed, REDIS_URL: url }).redisUrl).toBe(url);
    expect(loadConfig({ ...needed, REDIS_URL: '' }).redisUrl).toBeUndefined();
    expect(() => loadConfig({ ...needed, REDIS_URL: 'redis.example:6379' })).toThrow(/REDIS_URL/);
  });
});
