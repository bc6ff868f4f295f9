import { StepFailure } from './findings.ts';

/** How long one step may take, in ms. */
export const STEP_TIMEOUT_MS = 20_000;

/** What the framework's models have: failures are events, while their streams just end. */
export interface ErrorSource {
  on(event: 'error', listener: (event: { error: unknown }) => void): unknown;
  off(event: 'error', listener: (event: { error: unknown }) => void): unknown;
}

/**
 * Runs `use` with a model of the framework, bounded in time.
 *
 * @throws the error that the model reported meanwhile, that of `use`, or StepFailure after STEP_TIMEOUT_MS
 */
export async function watchErrors<T>(
  source: ErrorSource,
  use: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(STEP_TIMEOUT_MS);
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const onError = ({ error }: { error: unknown }): void => fail(error);
  source.on('error', onError);
  signal.addEventListener('abort', () => fail(timeout()), { once: true });
  try {
    return await Promise.race([use(signal), failed]);
  } finally {
    source.off('error', onError);
  }
}

const timeout = (): StepFailure =>
  new StepFailure(
    'timed_out',
    `Nothing usable came within ${STEP_TIMEOUT_MS / 1000} s.`,
    'Try again; if it stays so, take a faster model or another provider.',
  );
