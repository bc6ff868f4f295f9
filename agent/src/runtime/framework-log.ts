/** What LiveKit Agents logs itself: in our form, without what people said, and not every stall of a busy machine. */
import { pino, type Bindings, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';
import { textStream } from './log.ts';

/** Where LiveKit Agents keeps its logger (agents 1.9.0); it exports the way to read it only. */
const LOGGER = Symbol.for('@livekit/agents:logger');
/** How LiveKit Agents marks fields with what people said, typed, or are called. */
const PERSONAL = 'lk.pii.';
/** Warnings about a busy machine, of which each process has hundreds: they count as `info`. */
const STALL =
  /^(?:event loop (?:blocked|stalled)|process not scheduled|VAD inference is slower than realtime)/;
const STALL_EVERY_MS = 60_000;
const DEBUG = 20;

export interface FrameworkLogOptions extends Pick<Config, 'logLevel' | 'logFormat'> {
  now: () => number;
  /** Where it writes, else standard output. */
  stream?: DestinationStream;
}

/** The level of the framework, which logs what was said at `info`: only who asks for `debug` gets to see it. */
export function frameworkLogLevel(level: Config['logLevel']): string {
  if (level === 'silent') return 'fatal';
  return level === 'info' ? 'warn' : level;
}

/** Gives LiveKit Agents a logger of ours for as long as this process lives, whatever it sets up itself. */
export function replaceFrameworkLog(options: FrameworkLogOptions): void {
  const ours = createFrameworkLog(options);
  let current = ours;
  Reflect.defineProperty(globalThis, LOGGER, {
    configurable: true,
    get: () => current,
    set(logger: Logger) {
      // A job adds its id to the logger that it was given; all others are the framework's own.
      if (Object.prototype.isPrototypeOf.call(ours, logger)) current = logger;
    },
  });
}

type MakeChild = (this: Logger, bindings: Bindings, options?: object) => Logger;

function createFrameworkLog({ logLevel, logFormat, now, stream }: FrameworkLogOptions): Logger {
  const hidesStalls = !['info', 'debug', 'trace'].includes(logLevel);
  let quietUntil = -Infinity;
  const logger = pino(
    {
      level: frameworkLogLevel(logLevel),
      base: { part: 'livekit', pid: process.pid },
      serializers: { error: pino.stdSerializers.err },
      formatters: { log: redacted },
      hooks: {
        logMethod(args, method, level) {
          const isStall = args.some((arg) => typeof arg === 'string' && STALL.test(arg));
          if (isStall && level > DEBUG) {
            if (hidesStalls || now() < quietUntil) return;
            quietUntil = now() + STALL_EVERY_MS;
          }
          method.apply(this, args);
        },
      },
    },
    logFormat === 'text' ? textStream(stream) : (stream ?? pino.destination({ sync: true })),
  );
  // Its own loggers repeat `pid`, and the name of the room in each message.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its logger below
  const makeChild: MakeChild = logger.child;
  Object.assign(logger, {
    child(this: Logger, bindings: Bindings, options?: object) {
      return makeChild.call(this, withoutRepeats(bindings), options);
    },
  });
  return logger;
}

function withoutRepeats(bindings: Bindings): Bindings {
  return Object.fromEntries(
    Object.entries(bindings).filter(([name]) => name !== 'pid' && !name.startsWith(PERSONAL)),
  );
}

function redacted(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name.startsWith(PERSONAL) ? '[hidden]' : value,
    ]),
  );
}
