import type { ChatModel } from '../chat-model.ts';
import { booker } from './booker.ts';
import { eager, garbled, liar, looper, mute } from './misbehaving.ts';

/** Names of the built-in models. */
export const MODEL_NAMES = ['booker', 'liar', 'eager', 'looper', 'mute', 'garbled'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

const MODELS: Readonly<Record<ModelName, ChatModel>> = {
  booker,
  liar,
  eager,
  looper,
  mute,
  garbled,
};

export function modelByName(name: ModelName): ChatModel {
  return MODELS[name];
}
