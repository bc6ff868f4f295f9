import { describe, expect, it } from 'vitest';
import { speechWanted } from './speech-wanted.mjs';

describe('what of the embedded speech is got', () => {
  it('is what the settings ask for, where an agent of ours runs', () => {
    expect(speechWanted({ EMBEDDED_VOICE: 'neural' }, true)).toEqual({
      engine: true,
      neural: true,
    });
    expect(speechWanted({ OPENAI_API_KEY: 'k' }, true)).toEqual({ engine: false, neural: false });
  });

  it('is nothing where the agent is somebody else’s', () => {
    const env = { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' };
    expect(speechWanted(env, false)).toEqual({ engine: false, neural: false });
  });
});
