/** What a turn means to the embedded dialogue, as a text that can be compared. Pure. */
import type { Asked } from '../../../agent/src/embedded/dialogue/understanding/turn-person.ts';
import {
  understand,
  type Scene,
} from '../../../agent/src/embedded/dialogue/understanding/understand.ts';

const SCENE: Omit<Scene, 'asked'> = {
  modality: 'spoken',
  now: '2026-11-24T15:00:00.000Z',
  zone: 'America/New_York',
  window: null,
  focus: null,
  offers: [],
  hasOffer: true,
  isListed: true,
  slots: [],
};
/** What was asked before the sentences of a set: `k i m` by itself means nothing. */
const ASKED: Record<string, Asked> = {
  dates: 'time',
  numbers: 'phone',
  phones: 'phone',
  emails: 'email',
  names: 'name',
  spelt: 'name',
};

/** Kinds of sentences in which somebody says who they are. */
export type DetailKind = 'emails' | 'phones' | 'spelt' | 'names';

/** Letters that are said one by one. */
const SPELT = /\b[a-z](?: [a-z]){2,}\b/;

/** Returns what is said of a person in a sentence that says nothing else; an address that is spelt is an address. */
export function detailKind(sentence: string): DetailKind {
  const { email, phone } = understand(sentence, { ...SCENE, asked: 'nothing' });
  if (email) return 'emails';
  if (phone) return 'phones';
  return SPELT.test(sentence) ? 'spelt' : 'names';
}

/** Equal for turns that do the same, want the same time and name the same person. */
export function meaningOf(turn: string, set: string): string {
  const meaning = understand(turn, { ...SCENE, asked: ASKED[set] ?? 'nothing' });
  const { acts, time, reference, name, email, phone, zone, repeat } = meaning;
  const details = [name, email, phone].map((detail) => detail?.value ?? null);
  return JSON.stringify([[...acts].sort(), time, reference, details, zone, repeat]);
}
