import { describe, expect, it } from 'vitest';
import { fetchCallToken, TokenError } from './call-token.ts';

const never = new AbortController().signal;

function answering(status: number, body: string, sent: RequestInit[] = []): typeof fetch {
  return async (_url, init) => {
    sent.push(init ?? {});
    return new Response(body, { status });
  };
}

async function troubleOf(request: typeof fetch): Promise<string> {
  try {
    await fetchCallToken('/token', request, never);
    return 'none';
  } catch (error) {
    return error instanceof TokenError ? error.trouble : 'not a TokenError';
  }
}

describe('fetchCallToken', () => {
  it('asks for nothing in particular and takes the grant', async () => {
    const sent: RequestInit[] = [];
    const body = '{"server_url":"ws://127.0.0.1:7880","participant_token":"t"}';
    expect(await fetchCallToken('/token', answering(201, body, sent), never)).toEqual({
      serverUrl: 'ws://127.0.0.1:7880',
      token: 't',
    });
    expect(sent).toMatchObject([{ method: 'POST', body: '{}' }]);
  });

  it('knows that it should wait', async () => {
    expect(await troubleOf(answering(429, '{}'))).toBe('busy');
  });

  it.each([
    [500, '{"server_url":"ws://127.0.0.1:7880","participant_token":"t"}'],
    [201, '{"server_url":""}'],
    [200, '<html>'],
  ])('takes %i with %s for no token', async (status, body) => {
    expect(await troubleOf(answering(status, body))).toBe('no_token');
  });

  it('takes an endpoint that is not there for no token', async () => {
    expect(await troubleOf(() => Promise.reject(new TypeError('failed to fetch')))).toBe(
      'no_token',
    );
  });
});
