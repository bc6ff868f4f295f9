import { cleanText } from '@in-call-calendar/shared';

/** Text of the provider, cleaned and cut to what our contract takes; empty for none. */
export function clip(text: string | null | undefined, max: number): string {
  return cleanText(text ?? '').slice(0, max);
}
