import { initializeLogger, log } from '@livekit/agents';
import { afterEach, expect, it } from 'vitest';
import { replaceFrameworkLog } from './framework-log.ts';

const LOGGER = Symbol.for('@livekit/agents:logger');
afterEach(() => {
  Reflect.deleteProperty(globalThis, LOGGER);
});

function setUp(now = () => 0, logLevel: 'debug' | 'info' | 'warn' = 'debug'): string[] {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  replaceFrameworkLog({ logLevel, logFormat: 'json', now, stream });
  return lines;
}

it('the framework logs what callers say and give as hidden, also through loggers made from its own', () => {
  const lines = setUp();
  const fields = { 'lk.pii.arguments': { name: 'Ada Example' }, function: 'set_details' };
  log().info(fields, 'Executing LLM tool call');
  log().child({ jobID: 'job-1' }).warn(fields, 'Executing LLM tool call');
  expect(lines.join('')).not.toContain('Ada');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { function: 'set_details', 'lk.pii.arguments': '[hidden]' },
    { function: 'set_details', jobID: 'job-1' },
  ]);
});

it('the framework names no key twice in one line', () => {
  const lines = setUp();
  const room = { 'lk.pii.room_name': 'call-1' };
  log().child({ pid: 1 }).child(room).child({ jobId: 'j' }).warn(room, 'deleting room');
  const names = [...(lines[0] ?? '').matchAll(/"([^"]+)":/g)].map(([, name]) => name);
  expect(names).toContain('jobId');
  expect(new Set(names).size).toBe(names.length);
});

it('the framework logs through our logger also after it has set up its own', () => {
  const lines = setUp();
  initializeLogger({ pretty: true, level: 'info' });
  log().warn('job process orphaned');
  expect(lines).toHaveLength(1);
});

it('the framework is heard once a minute of a busy machine', () => {
  let time = 0;
  const lines = setUp(() => time);
  const logger = log();
  for (time = 0; time < 120_000; time += 1000) {
    logger.warn({ duration: 90 }, 'event loop blocked; synchronous work on the agent loop');
    logger.child({ jobId: 'j' }).warn({}, 'process not scheduled; the host did not run the agent');
    logger.warn({}, 'VAD inference is slower than realtime');
  }
  expect(lines).toHaveLength(2);
});

it('the framework is not heard of a busy machine by those who asked for warnings alone', () => {
  const heard = (logLevel: 'info' | 'warn') => {
    const lines = setUp(undefined, logLevel);
    log().warn({}, 'VAD inference is slower than realtime');
    log().warn({}, 'job process orphaned');
    return lines.length;
  };
  expect(heard('info')).toBe(2);
  expect(heard('warn')).toBe(1);
});
