import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest } from './api-error.ts';
import type { Fault } from './faults.ts';

/** What an endpoint gets of a request. */
export interface EndpointContext {
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
  fault: Fault | null;
  /** Keeps what was asked, for tests to read. */
  record: (asked: unknown) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A new identifier that begins with this. */
  newId: (prefix: string) => string;
}

/** @throws ApiError as the API answers what is no JSON */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest(
      'We could not parse the JSON body of your request. (HINT: This likely means you are not using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)',
    );
  }
}
