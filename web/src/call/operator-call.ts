/** A call that the operator page has opened this page for: it asks for the token, as nobody else knows who its owner is. */
import { z } from 'zod/mini';
import { grantSchema, TokenError, toCallToken, type CallServer } from './call-server.ts';

/** Fragment of the address by which the page knows that it was opened so. */
export const OPERATOR_CALL = '#operator';
const WANTED = 'in-call-calendar.call-wanted';
/** Time to sign in over there once more takes longer; the person can start again after it. */
const ANSWER_MS = 20_000;

const wantedSchema = z.object({ type: z.literal(WANTED), agentId: z.string() });
const refusalSchema = z.object({ trouble: z.enum(['busy', 'no_token']) });

/** What the operator page answers: LiveKit's token, or why there is none. */
export type OperatorAnswer = z.output<typeof grantSchema> | z.output<typeof refusalSchema>;

/**
 * Returns the way to begin a call by the page that opened this one; the server's own where that page is closed.
 *
 * @param server asked for everything else
 */
export function byOperator(page: Window, agentId: string, server: CallServer): CallServer {
  const ask = (opener: Window, signal: AbortSignal): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { port1: answers, port2: theirs } = new MessageChannel();
      const giveUp = () => {
        answers.close();
        reject(new TokenError('no_token', 'The operator page did not answer.'));
      };
      answers.onmessage = ({ data }: MessageEvent<unknown>) => {
        answers.close();
        resolve(data);
      };
      AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]).addEventListener('abort', giveUp);
      opener.postMessage({ type: WANTED, agentId }, page.location.origin, [theirs]);
    });

  return {
    ...server,
    async begin(signal) {
      const opener = z.nullable(z.custom<Window>()).parse(page.opener);
      if (opener === null || opener.closed) return server.begin(signal);
      const answer = await ask(opener, signal);
      const granted = grantSchema.safeParse(answer);
      if (granted.success) return toCallToken(granted.data);
      const trouble = refusalSchema.safeParse(answer).data?.trouble ?? 'no_token';
      throw new TokenError(trouble, 'The operator page has no token.');
    },
  };
}

/**
 * Answers the pages that the operator page opens, while it is there. Pages of other origins get no answer.
 *
 * @param begin asks for the token of a call with an agent, as its owner; never rejects
 */
export function answerOperatorCalls(
  page: Pick<Window, 'location' | 'addEventListener'>,
  begin: (agentId: string) => Promise<OperatorAnswer>,
): void {
  page.addEventListener('message', ({ origin, data, ports: [port] }) => {
    const wanted = wantedSchema.safeParse(data);
    if (origin !== page.location.origin || !wanted.success || !port) return;
    void begin(wanted.data.agentId).then((answer) => port.postMessage(answer));
  });
}
