import { describe, expect, it } from 'vitest';
import { formatPersonStatus, NO_PERSON, parsePersonStatus, personHref } from './person-status.ts';
import type { PersonStatus } from './person-status.ts';

describe('the status of a hand-over', () => {
  it.each<PersonStatus>([
    NO_PERSON,
    { state: 'calling' },
    { state: 'connected' },
    { state: 'shown', to: '+1 202 555 0143' },
    { state: 'shown', to: 'https://example.com/help?a=1:2' },
  ])('comes back as it was published: %o', (status) => {
    expect(parsePersonStatus(formatPersonStatus(status))).toEqual(status);
  });

  it.each([undefined, '', 'shown:', 'gone', `shown:${'1'.repeat(201)}`])(
    'is nothing to show where it is %s',
    (value) => {
      expect(parsePersonStatus(value)).toEqual(NO_PERSON);
    },
  );
});

describe('where a press on it leads', () => {
  it.each([
    ['+1 202 555 0143', 'tel:+12025550143'],
    ['(030) 123-45', 'tel:03012345'],
    ['tel:+4930123456', 'tel:+4930123456'],
    ['https://example.com/help', 'https://example.com/help'],
  ])('%s: to %s', (to, href) => {
    expect(personHref(to)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.com',
    'data:text/html,x',
    'https://',
    'the desk on the first floor',
    'desk@example.com',
    'sip:desk@example.com',
    '+1 202 555 0143; ext=1',
  ])('%s: nowhere', (to) => {
    expect(personHref(to)).toBeNull();
  });
});
