/** Where and when an error happened; part of most error bodies. */
export interface ErrorContext {
  /** ISO instant. */
  readonly timestamp: string;
  /** Path and query of the request. */
  readonly path: string;
}

/** One wrong property, in the form class-validator reports it. */
export interface PropertyError {
  readonly property: string;
  readonly constraints: Readonly<Record<string, string>>;
  readonly children: readonly PropertyError[];
}

/** A refusal that knows its status and the body Cal.com would send. Cal.com has five shapes of body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: (context: ErrorContext) => unknown;

  constructor(status: number, message: string, body: (context: ErrorContext) => unknown) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

const NAMES: Readonly<Record<number, readonly [code: string, phrase: string]>> = {
  400: ['BadRequestException', 'Bad Request'],
  401: ['UnauthorizedException', 'Unauthorized'],
  403: ['ForbiddenException', 'Forbidden'],
  404: ['NotFoundException', 'Not Found'],
  409: ['ConflictException', 'Conflict'],
  413: ['PayloadTooLargeException', 'Payload Too Large'],
  422: ['UnprocessableEntityException', 'Unprocessable Entity'],
};

/** The usual shape (a NestJS HttpException). */
export function httpException(status: number, message: string): ApiError {
  const [code, phrase] = NAMES[status] ?? ['HttpException', 'Error'];
  return new ApiError(status, message, (context) =>
    envelope(context, { code, message, details: { message, error: phrase, statusCode: status } }),
  );
}

/** The shape of the global validation pipe: the real texts are below `details.errors`. */
export function validationException(errors: readonly PropertyError[]): ApiError {
  return new ApiError(400, 'Bad Request Exception', (context) =>
    envelope(context, {
      code: 'BadRequestException',
      message: 'Bad Request Exception',
      details: { errors },
    }),
  );
}

/** The bare shape of errors from Cal.com's booking core. */
export function coreError(status: number, message: string): ApiError {
  return new ApiError(status, message, () => ({ statusCode: status, message }));
}

/** The shape of rejected answers to booking fields: `responses - {slug}reason, ` for each of them. */
export function answersError(reasons: readonly { slug: string; reason: string }[]): ApiError {
  const message = `responses - ${reasons.map(({ slug, reason }) => `{${slug}}${reason}`).join('')}, `;
  return new ApiError(400, message, (context) =>
    envelope(context, { code: 'BAD_REQUEST', message }),
  );
}

/** The shape of errors that come through tRPC. */
export function trpcError(status: number, message: string): ApiError {
  return new ApiError(status, message, (context) =>
    envelope(context, { code: 'TRPCError', message }),
  );
}

/** Too many requests. `details` is a string here, unlike everywhere else. */
export function throttlerException(): ApiError {
  const message = 'ThrottlerException: Too Many Requests';
  return new ApiError(429, message, (context) =>
    envelope(context, { code: 'ThrottlerException', message, details: message }),
  );
}

function envelope(context: ErrorContext, error: Record<string, unknown>): unknown {
  return { status: 'error', timestamp: context.timestamp, path: context.path, error };
}
