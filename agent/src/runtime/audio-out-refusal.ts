/** Why a model that speaks by itself cannot lead a call. */
export const AUDIO_OUT_REFUSAL =
  'speaks by itself, and audio that is already made cannot be held back by the truth guard; ' +
  'take a realtime model with text as its only modality, and a voice beside it';

/** Whether a realtime model of OpenAI speaks without being asked, by its name: `gpt-live` and its variants. */
export function isLiveModel(name: string): boolean {
  return /\blive\b/i.test(name);
}
