export type ServerStatus = 'ready' | 'not_ready' | 'silent';

/** Returns how the server is. Never rejects. */
export async function askServerStatus(
  request: typeof fetch,
  signal: AbortSignal,
): Promise<ServerStatus> {
  try {
    const { status } = await request('/readyz', { signal, cache: 'no-store' });
    return status < 400 ? 'ready' : 'not_ready';
  } catch {
    return 'silent';
  }
}
