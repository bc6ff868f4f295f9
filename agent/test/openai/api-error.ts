/** Refusals in the form of the OpenAI API. */

/** What the `error` object of an answer holds, beside its message. */
export interface ErrorDetails {
  type?: string;
  param?: string | null;
  code?: string | null;
  headers?: Record<string, string>;
}

/** A request that is refused: HTTP status and the vendor's error object. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly #details: ErrorDetails;

  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.headers = details.headers ?? {};
    this.#details = details;
  }

  /** Body of the answer. */
  body(): object {
    const { type = 'invalid_request_error', param = null, code = null } = this.#details;
    return { error: { message: this.message, type, param, code } };
  }
}

export const badRequest = (
  message: string,
  param: string | null = null,
  code: string | null = null,
): ApiError => new ApiError(400, message, { param, code });

export const modelNotFound = (model: string): ApiError =>
  new ApiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
    code: 'model_not_found',
  });

/** The refusal of a key; the key itself is shown as the API shows it, by its ends. */
export function keyRefused(key: string | undefined): ApiError {
  if (key === undefined) {
    return new ApiError(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    );
  }
  const shown = key.length > 8 ? `${key.slice(0, 4)}****${key.slice(-4)}` : '****';
  return new ApiError(
    401,
    `Incorrect API key provided: ${shown}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    { code: 'invalid_api_key' },
  );
}

/** The answer that goes with a status of a fault. */
export function statusError(status: number, retryAfterS?: number): ApiError {
  const headers: Record<string, string> =
    retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) };
  switch (status) {
    case 401:
      return keyRefused('sk-revoked-key');
    case 404:
      return modelNotFound('the-model-asked-for');
    case 429:
      return new ApiError(429, 'Rate limit reached for requests. Please try again later.', {
        type: 'requests',
        code: 'rate_limit_exceeded',
        headers,
      });
    case 503:
      return new ApiError(503, 'The engine is currently overloaded, please try again later.', {
        type: 'server_error',
        code: 'service_unavailable',
        headers,
      });
    default:
      return new ApiError(
        status,
        status >= 500
          ? 'The server had an error while processing your request. Sorry about that!'
          : 'The request was refused.',
        { type: status >= 500 ? 'server_error' : 'invalid_request_error', headers },
      );
  }
}
