import { parseArgs } from 'node:util';
import { defaultCalendar, loadCalendar } from './calendar/load-calendar.ts';
import { startLocalCalcom } from './server.ts';
import { parseInstant } from './time/iso.ts';

const USAGE = `Usage: npm run local-calcom -- [options]

  --port N          port to listen on; 0 takes any (default 5555)
  --host ADDRESS    address to listen on (default 127.0.0.1)
  --data DIR        where bookings are kept (default .data/local-calcom)
  --key KEY         the host's API key, begins with cal_ (default cal_local)
  --now ISO         start the clock at this instant; it runs on from there
  --calendar FILE   opening hours, event types, bookings (default: built in)
  --rate-limit N    requests per key and minute; 0 for no limit (default 120)
  --strict-slots    refuse starts that the slots call would not offer
  --quiet           do not print the address
  --help            this text
`;

/** A mistake on the command line. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '5555' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.data/local-calcom' },
      key: { type: 'string', default: 'cal_local' },
      now: { type: 'string' },
      calendar: { type: 'string' },
      'rate-limit': { type: 'string', default: '120' },
      'strict-slots': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (!values.key.startsWith('cal_')) throw new UsageError('--key must begin with cal_');
  return {
    help: values.help,
    quiet: values.quiet,
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host,
    dataDir: values.data,
    key: values.key,
    now: clockFrom(values.now),
    calendarFile: values.calendar,
    requestsPerMinute: wholeNumber('--rate-limit', values['rate-limit'], 1_000_000) || null,
    strictSlotGrid: values['strict-slots'],
  };
}

function wholeNumber(name: string, text: string, maximum: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > maximum) {
    throw new UsageError(`${name} must be a whole number from 0 to ${maximum}`);
  }
  return value;
}

function clockFrom(start: string | undefined): () => number {
  if (start === undefined) return Date.now;
  const startMs = parseInstant(start);
  if (startMs === undefined) {
    throw new UsageError('--now must be an ISO time, such as 2026-12-01T14:00:00Z');
  }
  const beganMs = Date.now();
  return () => startMs + (Date.now() - beganMs);
}

async function main(): Promise<void> {
  const { help, quiet, calendarFile, ...options } = readOptions(process.argv.slice(2));
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const calendar = calendarFile === undefined ? defaultCalendar() : loadCalendar(calendarFile);
  const log = (message: string, fields: Record<string, unknown>): void =>
    console.error(`local-calcom: ${message} ${JSON.stringify(fields)}`);
  const server = await startLocalCalcom({ ...options, calendar, log });
  if (!quiet) console.log(`local-calcom: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
}

main().catch((error: unknown) => {
  console.error(`local-calcom: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
