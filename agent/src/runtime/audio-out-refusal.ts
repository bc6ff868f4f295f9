/** Why a model that speaks by itself cannot lead a call. */
export const AUDIO_OUT_REFUSAL =
  'speaks by itself, and audio that is already made cannot be held back by the truth guard; ' +
  'take a realtime model with text as its only modality, and a voice beside it';

/** Whether a realtime model of OpenAI talks whenever it likes, by its name: gpt-live and its kin. */
export function isLiveModel(name: string): boolean {
  return /\blive\b/i.test(name);
}
