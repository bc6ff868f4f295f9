/** A voice that costs its process next to nothing: what is measured with it is the calendar. */
import { FakeLlm, FakeStt, FakeTts } from '../../agent/src/session/testing/fake-models.ts';
import type { CreateVoice } from '../../agent/src/voice/module/custom-voice.ts';

export const createVoice: CreateVoice = () => ({
  llm: new FakeLlm(),
  stt: new FakeStt(),
  tts: new FakeTts(() => undefined),
});
