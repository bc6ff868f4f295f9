import { httpException } from '../api-error.ts';

const MAX_BYTES = 100_000;

/**
 * Reads a JSON body. An empty body is an empty object.
 *
 * @throws ApiError 400 when it is not JSON, 413 above 100 kB.
 */
export async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge();
  const text = await request.text();
  if (text.length > MAX_BYTES) throw tooLarge();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw httpException(400, error instanceof Error ? error.message : 'Invalid JSON');
  }
}

function tooLarge(): Error {
  return httpException(413, 'request entity too large');
}
