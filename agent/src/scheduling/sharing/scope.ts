import { createHash } from 'node:crypto';

/** Changes with the shape of what is kept, so that old and new processes do not read each other. */
const PREFIX = 'in-call-calendar:1';

/** First part of the keys of what belongs together. The parts themselves, an API key among them, cannot be read from it. */
export function scopeOf(...identity: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return `${PREFIX}:${digest.slice(0, 24)}`;
}
