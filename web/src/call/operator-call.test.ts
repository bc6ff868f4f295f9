import { describe, expect, it } from 'vitest';
import type { CallServer } from './call-server.ts';
import { answerOperatorCalls, byOperator, type OperatorAnswer } from './operator-call.ts';

const HERE = 'https://example.com';
const GRANT = { server_url: 'wss://sfu.example', participant_token: 't' };
const OF_SERVER = { serverUrl: 'wss://sfu.example', token: 'of the server' };
const never = new AbortController().signal;
const server: CallServer = {
  begin: () => Promise.resolve(OF_SERVER),
  rejoin: () => Promise.reject(new Error('not asked for')),
  askForAgent: () => Promise.resolve(false),
};

type Listener = (event: MessageEvent<unknown>) => void;

/** The two pages; what the one posts, the other hears as coming from `origin`. */
function open({
  answer = GRANT,
  origin = HERE,
  closed = false,
}: { answer?: OperatorAnswer; origin?: string; closed?: boolean } = {}) {
  const listeners: Listener[] = [];
  const asked: string[] = [];
  const location = { origin: HERE };
  const operator = {
    location,
    closed,
    addEventListener: (_: string, listener: Listener) => listeners.push(listener),
    postMessage(data: unknown, target: string, ports: MessagePort[]) {
      expect(target).toBe(HERE);
      for (const hear of listeners) hear(new MessageEvent('message', { origin, data, ports }));
    },
  };
  answerOperatorCalls(operator as unknown as Window, (agentId) => {
    asked.push(agentId);
    return Promise.resolve(answer);
  });
  const page = { location, opener: operator } as unknown as Window;
  return { asked, begin: byOperator(page, 'ag_1', server).begin };
}

describe('a call that the operator page has opened', () => {
  it('begins with the token that this page asks for', async () => {
    const { asked, begin } = open();
    expect(await begin(never)).toEqual({ serverUrl: GRANT.server_url, token: 't' });
    expect(asked).toEqual(['ag_1']);
  });

  it('says why there is none', async () => {
    const { begin } = open({ answer: { trouble: 'busy' } });
    await expect(begin(never)).rejects.toMatchObject({ trouble: 'busy' });
  });

  it('begins like any other once the operator page is closed', async () => {
    const { asked, begin } = open({ closed: true });
    expect(await begin(never)).toEqual(OF_SERVER);
    expect(asked).toEqual([]);
  });

  it('gets nothing where the page is of another origin, and does not wait for ever', async () => {
    const { asked, begin } = open({ origin: 'https://evil.example' });
    const cancelled = new AbortController();
    const begun = begin(cancelled.signal);
    cancelled.abort();
    await expect(begun).rejects.toMatchObject({ trouble: 'no_token' });
    expect(asked).toEqual([]);
  });
});
