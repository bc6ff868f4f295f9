/** A request that was refused, or that brought no answer. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** As the server names it; `no_connection` and `bad_answer` are this page's own. */
  readonly code: string;
  /** What of the request is at fault, where it is one thing. */
  readonly field: string | null;

  /** @param message the server's words, in English; empty where there are none */
  constructor(code: string, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** Returns an error as a failure; what is none is a fault of the page, shown like an answer that makes no sense. */
export function toFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('bad_answer', String(error));
}
