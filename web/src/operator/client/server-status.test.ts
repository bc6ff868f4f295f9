import { describe, expect, it } from 'vitest';
import type { AgentsStatus } from './answers.ts';
import { ApiFailure } from './api-failure.ts';
import { createAskStatus } from './server-status.ts';

const AGENTS: AgentsStatus = {
  at: '2027-03-01T10:00:00.000Z',
  version: '1.2.3',
  calls: { running: 0, waiting: 0 },
  worker_heard_at: null,
  calendars: { working: 0, failing: 0, unknown: 0, heard_at: null },
};
const ready = () => Response.json({ status: 'ready' });
const { signal } = new AbortController();

/** Asks a server that says in `readyz` how it is, and of the agents what `status` does. */
function setUp(readyz: () => Response, status: () => AgentsStatus = () => AGENTS) {
  const page = { token: 't1', asked: 0 };
  const ask = createAskStatus({
    request: async () => readyz(),
    api: {
      status: async () => {
        page.asked += 1;
        return status();
      },
    },
    signIn: { token: () => page.token },
    now: () => 5,
  });
  return { page, ask: (isSignedIn = true) => ask(isSignedIn, signal) };
}

describe('how the server is', () => {
  it('comes with what it knows of the agents, where somebody is signed in', async () => {
    const { ask, page } = setUp(ready);
    expect(await ask()).toEqual({ server: 'ready', at: 5, agents: AGENTS });
    expect(await ask(false)).toEqual({ server: 'ready', at: 5, agents: null });
    expect(page.asked).toBe(1);
  });

  it('tells a database that does not answer from a proxy without a server, and from silence', async () => {
    const refusal = { success: false, message: '', error: { code: 'unavailable', message: '' } };
    const answers = [
      () => Response.json(refusal, { status: 503 }),
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      () => Response.error(),
      () => {
        throw new TypeError('no network');
      },
    ];
    const servers = [];
    for (const answer of answers) servers.push((await setUp(answer).ask()).server);
    expect(servers).toEqual(['no_database', 'not_ready', 'not_ready', 'silent']);
  });

  it('is not known of the agents after a refused token, which is not sent again', async () => {
    const { ask, page } = setUp(ready, () => {
      throw new ApiFailure('token_expired', '');
    });
    expect(await ask()).toMatchObject({ server: 'ready', agents: 'unknown' });
    expect(await ask()).toMatchObject({ agents: 'unknown' });
    expect(page.asked).toBe(1);
    page.token = 't2';
    await ask();
    expect(page.asked).toBe(2);
  });

  it('is asked for again after any other failure', async () => {
    const { ask, page } = setUp(ready, () => {
      throw new ApiFailure('unavailable', '');
    });
    await ask();
    expect(await ask()).toMatchObject({ agents: 'unknown' });
    expect(page.asked).toBe(2);
  });
});
