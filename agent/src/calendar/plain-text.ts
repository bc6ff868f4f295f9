/** Caller's words as data: control characters become spaces, the ends are trimmed. Pure. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
