import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function capture(): { lines: string[]; stream: { write(line: string): void } } {
  const lines: string[] = [];
  return { lines, stream: { write: (line) => void lines.push(line) } };
}

describe('createLog', () => {
  it('redacts personal data and secrets in fields, at any of three depths', () => {
    const { lines, stream } = capture();
    const log = createLog({ level: 'info', part: 'test' }, stream);
    log.info({ email: 'a@b.c', booking: { uid: 'u1', attendee: { name: 'Ada' } } }, 'booked');
    log.info({ config: { cal: { apiKey: 'cal_live_1' } } }, 'started');
    expect(lines.join('')).not.toMatch(/a@b\.c|u1|Ada|cal_live_1/);
  });

  it('logs of an error its kind and place, not its message', () => {
    const { lines, stream } = capture();
    createLog({ level: 'info', part: 'test' }, stream).warn(
      { error: new Error('no mailbox ada@example.com') },
      'call failed',
    );
    expect(lines[0]).not.toContain('ada@example.com');
    expect(lines[0]).toContain('log.test.ts');
  });
});
