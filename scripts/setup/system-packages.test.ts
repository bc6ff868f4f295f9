import { describe, expect, it } from 'vitest';
import { wantsNeuralHearing } from './neural-hearing.mjs';
import { wantsSpeechEngine } from './speech-engine.mjs';
import { aptCommand, isDebianLike } from './system-packages.mjs';

describe('isDebianLike', () => {
  it.each([
    ['NAME="Debian GNU/Linux"\nID=debian\n', true],
    ['ID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\nID_LIKE="rhel"\nHOME_URL=https://debian.example\n', false],
  ])('reads %j', (osRelease, expected) => {
    expect(isDebianLike(osRelease)).toBe(expected);
  });
});

describe('aptCommand', () => {
  it('is what a person can paste', () => {
    expect(aptCommand(['a', 'b'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends a b',
    );
  });
});

describe('wantsSpeechEngine', () => {
  it.each([
    [{}, true],
    [{ VOICE_PROVIDER: 'embedded', OPENAI_API_KEY: 'k' }, true],
    [{ VOICE_PROVIDER: 'livekit' }, false],
    [{ OPENAI_API_KEY: 'k' }, false],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_API_KEY: '' }, false],
    [{ VOICE_MODULE: './my-voice.ts' }, false],
    [{ VOICE_MODULE: '', OPENAI_API_KEY: '' }, true],
  ])('%j: %s', (env, expected) => {
    expect(wantsSpeechEngine(env)).toBe(expected);
  });
});

describe('wantsNeuralHearing', () => {
  it.each([
    [{}, false],
    [{ EMBEDDED_VOICE: 'neural' }, true],
    [{ EMBEDDED_VOICE: 'classic' }, false],
    [{ EMBEDDED_VOICE: 'neural', OPENAI_API_KEY: 'k' }, false],
  ])('%j: %s', (env, expected) => {
    expect(wantsNeuralHearing(env)).toBe(expected);
  });
});
