/** The models that the double has, by what they are for. */
import { modelNotFound } from './api-error.ts';

export const MODELS = {
  chat: [
    ...['gpt-4.1', 'gpt-4.1-mini', 'gpt-4.1-nano', 'gpt-4o', 'gpt-4o-mini'],
    ...['gpt-5', 'gpt-5-mini', 'gpt-5-nano'],
  ],
  transcriptions: ['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe'],
  speech: ['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts'],
} as const;

/** @throws ApiError with status 404 when there is no such model for this */
export function checkModel(kind: keyof typeof MODELS, model: string): void {
  const names: readonly string[] = MODELS[kind];
  if (!names.includes(model)) throw modelNotFound(model);
}

/** What `GET /v1/models` answers. `created` in seconds since 1970. */
export function modelList(created: number): object {
  const data = Object.values(MODELS)
    .flat()
    .map((id) => ({ id, object: 'model', created, owned_by: 'openai' }));
  return { object: 'list', data };
}
