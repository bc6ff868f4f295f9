import type { Modality } from '../contract.ts';

/** How a line of a test came: talks are written with capitals, digits of a number or `@` where they were typed. */
export function modalityOf(text: string): Modality {
  return /[\p{Lu}\p{Lo}@]|\d[\d ()-]{6}/u.test(text) ? 'typed' : 'spoken';
}
