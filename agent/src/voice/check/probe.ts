/** A small request that shows whether a model can be used. */
export interface Probe {
  url: string;
  headers: Record<string, string>;
  body: string | FormData;
}

/** What came of it: the status and the words of a refusal, or why there was no answer. */
export type ProbeResult =
  { kind: 'answer'; status: number; body: string } | { kind: 'silence'; reason: string };

const MAX_BODY = 4_000;

/** Sends a probe. Of an answer that is no refusal nothing is read, so that it costs next to nothing. Never throws. */
export async function sendProbe(
  { url, headers, body }: Probe,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<ProbeResult> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    const refusal = response.ok ? '' : (await response.text()).slice(0, MAX_BODY);
    await response.body?.cancel().catch(() => undefined);
    return { kind: 'answer', status: response.status, body: refusal };
  } catch (error) {
    return { kind: 'silence', reason: signal.aborted ? 'no answer in time' : reasonOf(error) };
  }
}

/** fetch says "fetch failed" only; its cause knows better. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : error.message;
}
