/** A token that comes from the page around this one: in the address it is opened with, or in a message. */
import { z } from 'zod/mini';
import type { SignIn } from './sign-in.ts';

/** What the page around this one posts to hand over a token. */
export const TOKEN_MESSAGE = 'in-call-calendar.token';
/** What this page posts to it when it wants one. */
export const TOKEN_WANTED_MESSAGE = 'in-call-calendar.token-wanted';

const TOKEN = /^#token=([\w.~+/=-]{1,8192})$/;
const messageSchema = z.object({
  type: z.literal(TOKEN_MESSAGE),
  token: z.string().check(z.regex(/^[\w.~+/=-]{1,8192}$/)),
});

/** Returns the token of an address's fragment (`#token=…`); null where there is none. */
export function tokenOfHash(hash: string): string | null {
  return TOKEN.exec(hash)?.[1] ?? null;
}

/**
 * Returns the token of a message, where it comes from a page of this origin; null for anything else.
 *
 * @param ownOrigin of this page
 */
export function tokenOfMessage(
  { origin, data }: Pick<MessageEvent<unknown>, 'origin' | 'data'>,
  ownOrigin: string,
): string | null {
  if (origin !== ownOrigin) return null;
  const message = messageSchema.safeParse(data);
  return message.success ? message.data.token : null;
}

/** Takes the token out of the address, and listens for those that come later. For as long as the page is there. */
export function takeTokens(signIn: SignIn, page: Window): void {
  const { location, history } = page;
  const fromAddress = () => {
    const token = tokenOfHash(location.hash);
    if (token === null) return;
    // Before anything else: the address is what people copy, and what the browser remembers.
    history.replaceState(null, '', location.pathname + location.search);
    signIn.give(token);
  };
  fromAddress();
  page.addEventListener('hashchange', fromAddress);
  page.addEventListener('message', (event) => {
    const token = tokenOfMessage(event, location.origin);
    if (token !== null) signIn.give(token);
  });
  const around = page.parent === page ? null : page.parent;
  signIn.subscribe(() => {
    if (signIn.wanted() !== null)
      around?.postMessage({ type: TOKEN_WANTED_MESSAGE }, location.origin);
  });
}
