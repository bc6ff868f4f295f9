/** A checked request on its way to a route. */
export interface ApiRequest {
  /** Named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The query, not yet checked. Of a repeated name the first value counts. */
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON body, not yet checked; an empty object when there was none. */
  readonly body: unknown;
  /** True when the request carried the host's key, which makes the caller the organizer. */
  readonly isHost: boolean;
  /** The API version that was asked for. */
  readonly version: string | undefined;
  /** Slots are answered as of this instant (fault injection); normally absent. */
  readonly slotsAsOfMs: number | undefined;
}

/** What a route answers. */
export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
}

/** One route of the API. A version that is not listed gets Cal.com's 404. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below the origin with `:name` for its variable parts. */
  readonly path: string;
  /** Accepted values of `cal-api-version`; `undefined` accepts any, and none. */
  readonly versions: readonly string[] | undefined;
  /** `optional`: no credentials are fine, wrong ones are not. `none`: credentials are not looked at. */
  readonly auth: 'required' | 'optional' | 'none';
  readonly handle: (request: ApiRequest) => ApiReply | Promise<ApiReply>;
}

/** Returns what makes the routes of a resource. Cal.com matches the version exactly, and each resource has its own. */
function routesOf(versions?: readonly string[]) {
  return (
    method: Route['method'],
    path: string,
    auth: Route['auth'],
    handle: Route['handle'],
  ): Route => ({ method, path, versions, auth, handle });
}

/** Makes a route of each resource. */
export const routeOf = {
  slots: routesOf(['2024-09-04']),
  bookings: routesOf(['2024-08-13', '2026-02-25']),
  eventTypes: routesOf(['2024-06-14']),
  me: routesOf(),
};

/** A successful answer in Cal.com's envelope. */
export function success(
  data: unknown,
  options: { status?: number; pagination?: unknown } = {},
): ApiReply {
  const body: Record<string, unknown> = { status: 'success', data };
  if (options.pagination !== undefined) body['pagination'] = options.pagination;
  return { status: options.status ?? 200, body };
}
