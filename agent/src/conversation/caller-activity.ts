/** What the caller looks at, and for how long nothing has come from them. */

/** As the model is told it. */
export interface Looking {
  /** Slug of the form field that has the focus; null where none has. */
  focus: string | null;
  /** Milliseconds since the caller last said, typed or tapped something. */
  idleMs: number;
}

export interface CallerActivity {
  /** Something has come from the caller. */
  touched(): void;
  /** The caller has gone to a field of the form, or left it (null). */
  focused(field: string | null): void;
  looking: () => Looking;
}

/**
 * Follows one caller.
 *
 * @param now milliseconds of any clock that does not go back
 * @param onSign called with every sign of life
 */
export function createCallerActivity(
  now: () => number,
  onSign: () => void = () => undefined,
): CallerActivity {
  let last = now();
  let focus: string | null = null;
  return {
    touched() {
      last = now();
      onSign();
    },
    focused(field) {
      last = now();
      focus = field;
    },
    looking: () => ({ focus, idleMs: Math.max(0, now() - last) }),
  };
}
