import type { Claim } from '../facts.ts';

/** Sentences by what they claim. */
export type Claims = Readonly<Record<Claim, readonly string[]>>;
