import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that is refused. The app answers it with the status, and with code, message and field in the envelope. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  /** What of the request is at fault, where it is one thing. */
  readonly field: string | undefined;
  readonly headers: Record<string, string>;

  /** @param message for people; it holds no personal data and no secret */
  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    { field, headers = {} }: { field?: string | undefined; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
    this.headers = headers;
  }
}

/** What does not exist, was deleted, or is somebody else's: the three are not told apart. */
export function notFound(): ApiError {
  return new ApiError(404, 'not_found', 'There is nothing here.');
}
