import { describeEnd } from './part.ts';
import type { Part } from './part.ts';

const INTERVAL_MS = 100;
const REQUEST_TIMEOUT_MS = 2_000;

/**
 * Waits until a part answers its health check with 2xx.
 *
 * @throws Error with the last lines of the part when it ends before that, or takes longer than `timeoutMs`
 */
export async function waitForHealth(part: Part, url: string, timeoutMs: number): Promise<void> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const ended = part.ended.then((end) => ({ end }));
  let lastAnswer = 'no answer';
  while (!deadline.aborted) {
    const answer = await Promise.race([probe(url), ended]);
    if (typeof answer === 'object')
      throw new Error(withTail(`${describeEnd(answer.end)} before it was ready`, part));
    if (answer === 'healthy') return;
    lastAnswer = answer;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, INTERVAL_MS)), ended]);
  }
  throw new Error(
    withTail(
      `${part.name} was not ready after ${timeoutMs / 1000} s (${url}: ${lastAnswer})`,
      part,
    ),
  );
}

async function probe(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      redirect: 'manual',
    });
    await response.body?.cancel();
    return response.ok ? 'healthy' : `HTTP ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** A message followed by the last lines of a part. */
export function withTail(message: string, part: Part): string {
  return [message, ...part.tail().map((line) => `    ${line}`)].join('\n');
}
