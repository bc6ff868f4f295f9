import { log } from '@livekit/agents';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { redactFrameworkLog } from './framework-log.ts';

const LOGGER = Symbol.for('@livekit/agents:logger');
afterEach(() => {
  Reflect.deleteProperty(globalThis, LOGGER);
});

it('the framework logs what callers say and give as hidden, also through loggers made from its own', () => {
  const lines: string[] = [];
  Reflect.set(globalThis, LOGGER, pino({}, { write: (line: string) => void lines.push(line) }));
  redactFrameworkLog();
  const fields = { 'lk.pii.arguments': { name: 'Ada Example' }, function: 'set_details' };
  log().info(fields, 'Executing LLM tool call');
  log().child({ jobID: 'job-1' }).warn(fields, 'Executing LLM tool call');
  expect(lines.join('')).not.toContain('Ada');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { function: 'set_details', 'lk.pii.arguments': '[hidden]' },
    { function: 'set_details', jobID: 'job-1' },
  ]);
});
