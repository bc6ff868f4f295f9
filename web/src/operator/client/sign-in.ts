/** The token of the person at this page: in memory only, asked for when it is missing or refused. */

/** Why a token is asked for. */
export type SignInReason = 'missing' | 'expired' | 'refused';

export interface SignIn {
  token: () => string | null;
  /**
   * Resolves once there is another token than `used`; at once where there is one already. Requests wait in here, so
   * that what was typed is still there afterwards.
   */
  renew: (used: string | null, reason: SignInReason) => Promise<void>;
  /** Takes a token, from the person or from the page around this one. */
  give: (token: string) => void;
  /** Why a token is waited for; null where none is. */
  wanted: () => SignInReason | null;
  /** Calls back when `wanted` or `token` change; returns what ends that. */
  subscribe: (onChange: () => void) => () => void;
}

export function createSignIn(): SignIn {
  let token: string | null = null;
  let wanted: SignInReason | null = null;
  let waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  return {
    token: () => token,
    wanted: () => wanted,
    renew(used, reason) {
      if (token !== used) return Promise.resolve();
      wanted ??= reason;
      return new Promise((resolve) => {
        waiting.push(resolve);
        changed();
      });
    },
    give(given) {
      token = given;
      wanted = null;
      const going = waiting;
      waiting = [];
      changed();
      for (const go of going) go();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
