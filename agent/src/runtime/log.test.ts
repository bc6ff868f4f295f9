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

  it.each([
    { authorization: 'Bearer eyJhbGciOi.J9' },
    { request: { headers: { Authorization: 'Bearer eyJhbGciOi.J9' } } },
    { request: { headers: ['authorization', 'Bearer eyJhbGciOi.J9'] } },
    { answer: { participant_token: 'eyJhbGciOi.J9' } },
    { settings: { data: { cal_api_key: 'eyJhbGciOi.J9' } } },
    { visitor: { token: 'eyJhbGciOi.J9', secret: 'eyJhbGciOi.J9' } },
    { change: { calApiKey: 'eyJhbGciOi.J9' } },
    { error: new Error('Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJhbGciOi.J9-x') },
    { error: new Error('Failed query: select 1\nparams: eyJhbGciOi.J9') },
    { error: new Error('cal_live_eyJhbGciOiJ9 of eyJhbGciOi@example.com is wrong') },
  ])('hides the secret in %j', (fields) => {
    for (const format of ['json', 'text'] as const) {
      const { lines, stream } = capture();
      createLog({ level: 'info', part: 'test', format }, stream).warn(fields, 'said');
      expect(lines).toHaveLength(1);
      expect(lines.join('')).not.toContain('eyJhbGciOi');
    }
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
