import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function capture(): { lines: string[]; stream: { write(line: string): void } } {
  const lines: string[] = [];
  return { lines, stream: { write: (line) => void lines.push(line) } };
}

describe('createLog', () => {
  it('writes one line for people where they read it', () => {
    const { lines, stream } = capture();
    createLog({ level: 'info', part: 'server', format: 'text' }, stream).info(
      { port: 8080, email: 'a@b.c' },
      'listening',
    );
    expect(lines.join('')).toMatch(
      /^\[?\d\d:\d\d:\d\d\]? INFO: server: listening \{"port":8080,"email":"\[hidden\]"\}\n$/,
    );
  });

  it('redacts personal data and secrets in fields, at any of three depths', () => {
    const { lines, stream } = capture();
    const log = createLog({ level: 'info', part: 'test', format: 'json' }, stream);
    log.info({ email: 'a@b.c', booking: { uid: 'u1', attendee: { name: 'Ada' } } }, 'booked');
    log.info({ config: { cal: { apiKey: 'cal_live_1' } } }, 'started');
    expect(lines.join('')).not.toMatch(/a@b\.c|u1|Ada|cal_live_1/);
  });

  it('logs of an error its kind, place and message, without what may be about a person', () => {
    const { lines, stream } = capture();
    createLog({ level: 'info', part: 'test', format: 'json' }, stream).warn(
      {
        error: new SyntaxError(
          'no mailbox ada@example.com, +49 170 1234567, "Ada Berg" in booking dKx3mQ9vLrT2wZbN7yPc1a',
        ),
      },
      'call failed',
    );
    expect(lines[0]).not.toMatch(/ada@example|170|Berg|dKx3/);
    expect(lines[0]).toMatch(/SyntaxError.*no mailbox.*in booking.*log\.test\.ts/);
  });
});
