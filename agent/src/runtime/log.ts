/** The logger. Messages are fixed texts; values go into fields, and fields that hold personal data are redacted. */
import { pino, type DestinationStream, type Logger } from 'pino';

/** Names of fields whose values are about a person, or give power over a booking. */
const PERSONAL = [
  'name',
  'email',
  'phone',
  'phoneNumber',
  'notes',
  'answers',
  'details',
  'attendee',
  'transcript',
  'text',
  'uid',
  'record',
];
const SECRET = ['apiKey', 'apiSecret', 'authorization', 'token', 'key', 'secret', 'password'];

const paths = [...PERSONAL, ...SECRET].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** The part of a logger that a call uses. Fields hold no personal data, keys or booking uids. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface LogOptions {
  level: string;
  part: string;
}

/** Returns a JSON-lines logger for one part of the system. `stream`: where it writes, else standard output. */
export function createLog({ level, part }: LogOptions, stream?: DestinationStream): Logger {
  const options = {
    level,
    base: { part },
    redact: { paths, censor: '[hidden]' },
    serializers: { error: describeError },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Returns what of an error may be logged: its kind and place. Messages of foreign errors can hold anything, so they are left out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : undefined;
  const code = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    kind,
    code,
    at: error.stack
      ?.split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}
