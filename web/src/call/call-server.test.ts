import { describe, expect, it } from 'vitest';
import { callServer, TokenError } from './call-server.ts';

const never = new AbortController().signal;

function answering(status: number, body: string, sent: RequestInit[] = []): typeof fetch {
  return async (_url, init) => {
    sent.push(init ?? {});
    return new Response(body, { status });
  };
}

async function troubleOf(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
    return 'none';
  } catch (error) {
    return error instanceof TokenError ? error.trouble : 'not a TokenError';
  }
}

const GRANT = '{"server_url":"ws://127.0.0.1:7880","participant_token":"t"}';
const begin = (request: typeof fetch) => troubleOf(() => callServer('/api', request).begin(never));
const rejoin = (request: typeof fetch) =>
  troubleOf(() => callServer('/api', request).rejoin('t', never));
const unreachable: typeof fetch = () => Promise.reject(new TypeError('failed to fetch'));

describe('beginning a call', () => {
  it('asks for nothing in particular and takes the grant', async () => {
    const sent: RequestInit[] = [];
    expect(await callServer('/api', answering(201, GRANT, sent)).begin(never)).toEqual({
      serverUrl: 'ws://127.0.0.1:7880',
      token: 't',
    });
    expect(sent).toMatchObject([{ method: 'POST', body: '{}' }]);
  });

  it('is with the agent that the page names, else with that of the settings', async () => {
    const asked: string[] = [];
    const request: typeof fetch = async (url) => {
      asked.push(url instanceof Request ? url.url : String(url));
      return new Response(GRANT, { status: 201 });
    };
    await callServer('/api', request, 'ag_1/..').begin(never);
    await callServer('/api', request).begin(never);
    expect(asked).toEqual(['/api/agents/ag_1%2F../token', '/api/token']);
  });

  it('knows that it should wait', async () => {
    expect(await begin(answering(429, '{}'))).toBe('busy');
  });

  it.each([
    [500, GRANT],
    [404, '{}'],
    [201, '{"server_url":""}'],
    [200, '<html>'],
  ])('takes %i with %s for no token', async (status, body) => {
    expect(await begin(answering(status, body))).toBe('no_token');
  });

  it('takes a server that is not there for no token', async () => {
    expect(await begin(unreachable)).toBe('no_token');
  });
});

describe('going back to a call', () => {
  it('proves by the token whose call it is', async () => {
    const sent: RequestInit[] = [];
    await callServer('/api', answering(201, GRANT, sent)).rejoin('old', never);
    expect(sent).toMatchObject([{ body: '{"token":"old"}' }]);
  });

  it('knows a call that is over from a server that cannot be asked', async () => {
    expect(await rejoin(answering(404, '{}'))).toBeNull();
    expect(await rejoin(answering(401, '{}'))).toBeNull();
    expect(await rejoin(answering(502, '{}'))).toBe('no_token');
    expect(await rejoin(unreachable)).toBe('no_token');
    expect(await rejoin(answering(429, '{}'))).toBe('busy');
  });
});

describe('asking for an agent', () => {
  it('says which one is gone, and does not mind a server that is not there', async () => {
    const sent: RequestInit[] = [];
    await callServer('/api', answering(202, '{}', sent)).askForAgent('t', 'agent-1');
    await callServer('/api', answering(202, '{}', sent)).askForAgent('t', undefined);
    expect(await callServer('/api', unreachable).askForAgent('t', undefined)).toBe(false);
    expect(await callServer('/api', answering(502, '{}', [])).askForAgent('t', 'a')).toBe(false);
    expect(await callServer('/api', answering(404, '{}', [])).askForAgent('t', 'a')).toBe(true);
    expect(sent.map(({ body }) => body)).toEqual([
      '{"token":"t","gone":"agent-1"}',
      '{"token":"t"}',
    ]);
  });
});
