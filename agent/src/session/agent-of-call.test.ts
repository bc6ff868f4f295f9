import { describe, expect, test } from 'vitest';
import type { CallSettings } from '../api/call-settings.ts';
import { loadConfig } from '../runtime/config.ts';
import { configOf, ownAgentOf } from './agent-of-call.ts';

const SETTINGS: CallSettings = {
  name: 'Reception',
  greeting: null,
  instructions: null,
  language: 'en',
  voice: null,
  cal_timezone: 'Europe/Berlin',
  cal_event_type_slug: 'intro',
  cal_event_type_id: null,
  cal_api_key: 'cal_theirs',
  transfer_mode: 'none',
  transfer_to: '+1 202 555 0143',
  transfer_sentence: null,
};
const config = (environment: Record<string, string> = {}) =>
  loadConfig({
    LIVEKIT_URL: 'ws://127.0.0.1:7880',
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret',
    CAL_API_KEY: 'cal_ours',
    ...environment,
  });

describe('a call with an agent of the database', () => {
  test('books with its key and event type, by number where it has one', () => {
    expect(configOf(config(), SETTINGS).cal).toMatchObject({
      apiKey: 'cal_theirs',
      eventTypeSlug: 'intro',
      eventTypeId: undefined,
    });
    const byNumber = { ...SETTINGS, cal_event_type_slug: null, cal_event_type_id: 7 };
    expect(configOf(config(), byNumber).cal).toMatchObject({ eventTypeId: 7 });
    expect(() => configOf(config(), { ...SETTINGS, cal_event_type_slug: null })).toThrow(
      'no calendar',
    );
  });

  test('has its voice of the provider that is configured, and ours where the server refuses it', () => {
    const openai = config({ VOICE_PROVIDER: 'openai', OPENAI_API_KEY: 'key' });
    expect(configOf(openai, { ...SETTINGS, voice: 'marin' }).voice).toMatchObject({
      openai: { tts: { voice: 'marin', instead: 'alloy' } },
    });
    expect(configOf(openai, SETTINGS).voice).toBe(openai.voice);
    const livekit = config({ VOICE_PROVIDER: 'livekit' });
    expect(configOf(livekit, { ...SETTINGS, voice: 'v1' }).voice).toMatchObject({
      livekit: { ttsVoice: 'v1' },
    });
    const embedded = config({ VOICE_PROVIDER: 'embedded' });
    expect(configOf(embedded, { ...SETTINGS, voice: 'v1' }).voice).toEqual(embedded.voice);
  });

  test('tells where a person is reached only where its owner says so', () => {
    expect(ownAgentOf(SETTINGS).person).toBeUndefined();
    expect(ownAgentOf({ ...SETTINGS, transfer_mode: 'show' }).person).toMatchObject({
      to: '+1 202 555 0143',
    });
    const nothing = { ...SETTINGS, transfer_mode: 'show' as const, transfer_to: null };
    expect(ownAgentOf(nothing).person).toBeUndefined();
  });
});
