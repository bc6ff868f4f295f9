/** The HTTP API as tests ask it without a socket: every answer is held against its OpenAPI document. */
import { createApp, type AppOptions } from '../app.ts';
import { createConformity, DOCUMENT, type Conformity } from './conformity.ts';

type App = ReturnType<typeof createApp>;

/** Returns an app whose requests fail where the answer is not as its document describes it. */
export function createCheckedApp(options: AppOptions): App {
  const app = createApp(options);
  const unchecked = app.fetch;
  let conformity: Promise<Conformity> | undefined;
  const readDocument = async () =>
    createConformity(await (await unchecked(new Request(`http://here${DOCUMENT}`))).json());
  // What `request` goes through, too.
  app.fetch = async (request, ...more) => {
    const answer = await unchecked(request, ...more);
    const conforms = await (conformity ??= readDocument());
    await conforms(request.method, new URL(request.url).pathname, answer);
    return answer;
  };
  return app;
}
