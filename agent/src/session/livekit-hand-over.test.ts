import { SipCallError, ServerError } from 'livekit-server-sdk';
import { describe, expect, it } from 'vitest';
import { createLiveKitHandOver, failureOf } from './livekit-hand-over.ts';

const TARGET = { uri: 'tel:+12025550143', number: '+12025550143' };

/** As the SDK raises what the other side of a call answered. */
const sip = (status: number): Error =>
  new SipCallError('Service Unavailable', `sip status ${status}`, 503, 'unavailable', {
    sip_status_code: String(status),
    sip_status: 'whatever they call it',
  });
const twirp = (status: number, code: string): Error =>
  new ServerError('no', 'twirp error', status, code);

function start(trunk: string | undefined, fails?: Error) {
  const asked: unknown[][] = [];
  const logged: object[] = [];
  const answer = (...args: unknown[]): Promise<never> => {
    asked.push(args);
    return fails ? Promise.reject(fails) : Promise.resolve(undefined as never);
  };
  const lines = createLiveKitHandOver({
    sip: { transferSipParticipant: answer, createSipParticipant: answer },
    trunk,
    room: 'call-1',
    caller: 'caller-1',
    randomId: () => 'a',
    log: { warn: (fields) => void logged.push(fields) },
  });
  return { lines, asked, logged };
}

describe('the lines of a call over the SIP API of the media server', () => {
  it('transfer the caller, with a dial tone and half a minute to answer', async () => {
    const { lines, asked } = start(undefined);
    expect(await lines.transfer(TARGET)).toBe('answered');
    const options = { playDialtone: true, ringingTimeout: 30 };
    expect(asked).toEqual([['call-1', 'caller-1', 'tel:+12025550143', options]]);
  });

  it('call a person into the room by the trunk, whose number nobody there sees', async () => {
    const { lines, asked } = start('ST_1');
    expect(await lines.dial(TARGET)).toBe('answered');
    expect(asked[0]?.slice(0, 3)).toEqual(['ST_1', '+12025550143', 'call-1']);
    expect(asked[0]?.[3]).toMatchObject({
      participantIdentity: 'person-a',
      hidePhoneNumber: true,
      waitUntilAnswered: true,
      ringingTimeout: 30,
    });
  });

  it('call nobody without a trunk, or without a number', async () => {
    const { lines, asked } = start(undefined);
    expect(lines.hasTrunk).toBe(false);
    expect(await lines.dial(TARGET)).toBe('not_configured');
    expect(await start('ST_1').lines.dial({ uri: 'sip:a@example.com' })).toBe('not_configured');
    expect(asked).toEqual([]);
  });

  it('log a failure without the number', async () => {
    const { lines, logged } = start('ST_1', sip(486));
    expect(await lines.dial(TARGET)).toBe('busy');
    expect(logged).toEqual([{ failure: 'busy', status: 486 }]);
  });
});

describe('what a failure means', () => {
  it.each([
    [486, 'busy'],
    [600, 'busy'],
    [603, 'refused'],
    [403, 'refused'],
    [607, 'refused'],
    [408, 'no_answer'],
    [480, 'no_answer'],
    [487, 'no_answer'],
    [503, 'unavailable'],
    [500, 'unavailable'],
    [404, 'unavailable'],
  ])('SIP status %i: %s', (status, failure) => {
    expect(failureOf(sip(status))).toBe(failure);
  });

  it.each([
    ['no gateway', twirp(503, 'unavailable'), 'unavailable'],
    ['no Redis', twirp(400, 'failed_precondition'), 'unavailable'],
    ['the gateway waited in vain', twirp(408, 'deadline_exceeded'), 'no_answer'],
    ['the gateway gave up', twirp(408, 'canceled'), 'no_answer'],
    ['no answer at all', new DOMException('too late', 'TimeoutError'), 'no_answer'],
    ['no media server', new TypeError('fetch failed'), 'unavailable'],
    ['anything else', 'what?', 'unavailable'],
  ])('%s: %s', (_, error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });
});
