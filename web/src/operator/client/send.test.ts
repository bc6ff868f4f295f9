import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { createSend, type Request } from './send.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

const schema = z.object({ name: z.string() });
const OK = { status: 200, body: { success: true, data: { name: 'Ada' } } };
const refusal = (status: number, code: string, field?: string) => ({
  status,
  body: { success: false, message: 'no', error: { code, message: 'no', field } },
});

/** Answers one request after the other, and keeps what was sent. */
function server(signIn: SignIn, ...answers: { status: number; body: unknown }[]) {
  const sent: Record<string, string>[] = [];
  const send = createSend(
    '/api',
    async (_url, init) => {
      sent.push(Object.fromEntries(new Headers(init?.headers)));
      const { status, body } = answers[sent.length - 1]!;
      return new Response(body === null ? null : JSON.stringify(body), { status });
    },
    signIn,
  );
  const ask = (more: Partial<Request> = {}) => send(schema, { path: '/x', ...more });
  return { ask, sent, send };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('a request', () => {
  it('brings the token and the version along, and resolves with the data', async () => {
    const signIn = createSignIn();
    signIn.give('t1');
    const { ask, sent } = server(signIn, OK);
    const body = { name: 'Ada' };
    expect(await ask({ method: 'PATCH', body, ifVersion: 3 })).toEqual({ name: 'Ada' });
    expect(sent).toEqual([
      { authorization: 'Bearer t1', 'content-type': 'application/json', 'if-match': '"3"' },
    ]);
  });

  it('says which field was refused, and why', async () => {
    const { ask } = server(createSignIn(), refusal(400, 'invalid_request', 'allowed_origins.0'));
    expect(await failureOf(ask())).toMatchObject({
      code: 'invalid_request',
      field: 'allowed_origins.0',
    });
  });

  it.each([
    [{ status: 200, body: { success: true, data: { name: 7 } } }, 'bad_answer'],
    [{ status: 200, body: 'hello' }, 'bad_answer'],
    [{ status: 502, body: 'a proxy' }, 'bad_answer'],
  ])('%o is no answer', async (answer, code) => {
    expect(await failureOf(server(createSignIn(), answer).ask())).toMatchObject({ code });
  });

  it('without a connection is told apart from a refusal', async () => {
    const send = createSend('/api', () => Promise.reject(new TypeError('failed')), createSignIn());
    expect(await failureOf(send(schema, { path: '/x' }))).toMatchObject({ code: 'no_connection' });
  });

  it('that is answered with nothing resolves with null', async () => {
    const { send } = server(createSignIn(), { status: 204, body: null });
    expect(await send(z.null(), { method: 'DELETE', path: '/x' })).toBeNull();
  });
});

describe('signing in', () => {
  it.each([
    [null, 'unauthorized', 'missing'],
    ['old', 'token_expired', 'expired'],
    ['old', 'unauthorized', 'refused'],
  ] as const)(
    'with %s and %s is asked for as %s, and the request goes again',
    async (token, code, reason) => {
      const signIn = createSignIn();
      if (token !== null) signIn.give(token);
      const { ask, sent } = server(signIn, refusal(401, code), OK);
      const wanted = new Promise((resolve) => {
        signIn.subscribe(() => resolve(signIn.wanted()));
      });
      const answer = ask();
      expect(await wanted).toBe(reason);
      signIn.give('new');
      expect(await answer).toEqual({ name: 'Ada' });
      expect(sent[1]).toEqual({ authorization: 'Bearer new' });
      expect(signIn.wanted()).toBeNull();
    },
  );

  it('is not asked for by a request that is quiet', async () => {
    const signIn = createSignIn();
    const { ask } = server(signIn, refusal(401, 'token_expired'));
    expect(await failureOf(ask({ isQuiet: true }))).toMatchObject({ code: 'token_expired' });
    expect(signIn.wanted()).toBeNull();
  });

  it('once is enough for all requests that wait, and for those that were under way', async () => {
    const signIn = createSignIn();
    const { ask, sent } = server(signIn, refusal(401, 'x'), refusal(401, 'x'), OK, OK);
    const answers = [ask(), ask()];
    await new Promise<void>((resolve) => {
      let count = 0;
      signIn.subscribe(() => {
        count += 1;
        if (count === 2) resolve();
      });
    });
    signIn.give('new');
    await Promise.all(answers);
    expect(sent).toHaveLength(4);
    await signIn.renew('old', 'expired');
    expect(signIn.wanted()).toBeNull();
  });
});
