/** The logger. Messages are fixed texts; values go into fields, and fields that hold personal data are redacted. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { prettyFactory } from 'pino-pretty';

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
const SECRET = [
  'apiKey',
  'apiSecret',
  'authorization',
  'Authorization',
  'calApiKey',
  'cal_api_key',
  'cookie',
  'headers',
  'key',
  'participant_token',
  'password',
  'secret',
  'token',
];

const paths = [...PERSONAL, ...SECRET].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** The part of a logger that a call uses. Fields hold no personal data, keys or booking uids. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface LogOptions {
  level: string;
  part: string;
  /** `text`: a line for people; `json`: an object for machines. */
  format: 'json' | 'text';
}

/** Returns a logger for one part of the system. `stream`: where it writes, else standard output. */
export function createLog({ level, part, format }: LogOptions, stream?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { part },
      redact: { paths, censor: '[hidden]' },
      serializers: { error: describeError },
    },
    format === 'text' ? textStream(stream) : (stream ?? pino.destination({ sync: true })),
  );
}

/** Returns a stream that writes `[14:03:07] WARN: worker: message {"field":1}` for each object of a logger. */
export function textStream(output: DestinationStream = process.stdout): DestinationStream {
  const print = prettyFactory({
    colorize: output === process.stdout && process.stdout.isTTY,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname,part',
    messageFormat: '{part}: {msg}',
    singleLine: true,
    errorLikeObjectKeys: [],
  });
  return {
    write(line) {
      output.write(print(line));
    },
  };
}

/** What a foreign message may hold about a person or a booking: tokens, quotes of its input, addresses, numbers, long ids. */
const PRIVATE = /[Bb]earer\s+\S+|\beyJ[\w.-]+|"[^"]*"|\S+@\S+|\+?\d[\d ()-]{5,}\d|[\w-]{20,}/g;
/** Values that a query of the database was sent with. */
const PARAMETERS = /\s*\bparams: [^]*$/;
const MAX_MESSAGE = 300;

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Returns what of an error may be logged: its kind and place, and its message without what may be private. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : undefined;
  const code = codeOf(error) ?? codeOf(error.cause);
  return {
    type: error.name,
    message: error.message
      .replace(PARAMETERS, '')
      .replace(PRIVATE, '[hidden]')
      .slice(0, MAX_MESSAGE),
    kind,
    code,
    at: error.stack
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, 5),
  };
}
