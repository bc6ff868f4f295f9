import { describe, expect, it } from 'vitest';
import { checkPeers } from './check-peers.ts';

const GOOD: Record<string, string> = { '@livekit/agents': '1.9.0', '@livekit/rtc-node': '0.13.40' };
const check = (versions: Record<string, string>) => () => {
  checkPeers((name) => versions[name] ?? null);
};

describe('the packages that a program brings along', () => {
  it('are those of this repository', () => {
    expect(() => {
      checkPeers();
    }).not.toThrow();
  });

  it('may be newer, as far as they fit', () => {
    expect(check(GOOD)).not.toThrow();
    expect(check({ ...GOOD, '@livekit/agents': '1.10.2' })).not.toThrow();
  });

  it('are named where they are missing, with the command that installs them', () => {
    expect(check({ '@livekit/agents': '1.9.0' })).toThrow(
      expect.objectContaining({
        code: 'missing_peer',
        message:
          '@livekit/rtc-node is not installed, and the calendar needs it: npm install "@livekit/rtc-node@>=0.13.35 <0.14.0"',
      }),
    );
  });

  it.each(['1.8.12', '2.0.0', '0.9.9'])('are named where they do not fit: %s', (version) => {
    expect(check({ ...GOOD, '@livekit/agents': version })).toThrow(
      expect.objectContaining({
        code: 'wrong_peer',
        message: expect.stringContaining(`@livekit/agents is ${version}`) as string,
      }),
    );
  });
});
