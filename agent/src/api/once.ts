/** A request with an Idempotency-Key. */
import type { Idempotency } from '../store/idempotency.ts';
import { ApiError } from './api-error.ts';

/**
 * Runs a request with a key once, whichever server it reaches. One whose outcome is not known is looked up by the next;
 * one that was refused may be sent again.
 *
 * @throws ApiError 409 while the first one runs, 422 for another request under the same key
 */
export async function once<T>(
  keys: Idempotency,
  { scope, key, request }: { scope: string; key: string; request: unknown },
  run: (isRepeat: boolean) => Promise<T>,
): Promise<T> {
  const use = await keys.begin(scope, key, request);
  if (use === 'mismatch') {
    throw new ApiError(
      422,
      'idempotency_mismatch',
      'This Idempotency-Key was used for another request.',
      {
        field: 'idempotency-key',
      },
    );
  }
  if (use === 'running') {
    const headers = { 'Retry-After': '1' };
    throw new ApiError(
      409,
      'idempotency_in_progress',
      'The first request with this key is not answered yet.',
      { headers },
    );
  }
  // What has become of the request is its answer, written down or not: who asks again in a minute has it looked up.
  const note = (written: Promise<void>): Promise<void> => written.catch(() => undefined);
  try {
    const result = await run(use === 'repeat');
    await note(keys.settle(scope, key));
    return result;
  } catch (error) {
    const hadNoEffect = error instanceof ApiError && error.code !== 'unknown_outcome';
    const isForgotten = hadNoEffect && use === 'first';
    await note(isForgotten ? keys.forget(scope, key) : keys.settle(scope, key));
    throw error;
  }
}
