import { describe, expect, it } from 'vitest';
import { AGENT } from '../testing/agent.ts';
import {
  changedFields,
  faultFromServer,
  faultsOf,
  originOf,
  rebase,
  toChange,
  toDraft,
  toOrigin,
} from './agent-draft.ts';

const DRAFT = toDraft(AGENT);

describe('what of a form is sent', () => {
  it('is nothing where nothing was typed, and what is typed and taken back is no change', () => {
    expect(toChange(DRAFT, AGENT)).toEqual({});
    const typed = { ...DRAFT, cal_api_key: { kind: 'replace', text: ' ' } as const };
    expect(changedFields(typed, AGENT)).toEqual([]);
  });

  it('is what was changed alone, with empty texts as null and origins one by one', () => {
    const draft = {
      ...DRAFT,
      greeting: ' ',
      calls_per_day: '20',
      allowed_origins: 'https://example.com/\nhttp://localhost:3000, https://example.com',
    };
    expect(toChange(draft, AGENT)).toEqual({
      greeting: null,
      calls_per_day: 20,
      allowed_origins: ['https://example.com', 'http://localhost:3000'],
    });
  });

  it('has a key only where there is a new one, or it is to go', () => {
    const replace = { kind: 'replace', text: ' cal_new ' } as const;
    expect(toChange({ ...DRAFT, cal_api_key: replace }, AGENT)).toEqual({ cal_api_key: 'cal_new' });
    const remove = { kind: 'remove' } as const;
    expect(toChange({ ...DRAFT, cal_api_key: remove }, AGENT)).toEqual({ cal_api_key: null });
  });
});

describe('what is wrong with a form', () => {
  it.each([
    [{ name: ' ' }, { name: 'required' }],
    [{ cal_timezone: 'Berlin' }, { cal_timezone: 'not_a_zone' }],
    [{ allowed_origins: 'https://example.com/page' }, { allowed_origins: 'not_an_origin' }],
    [{ calls_per_day: '0' }, { calls_per_day: 'not_a_count' }],
    [{ calls_per_day: '1.5' }, { calls_per_day: 'not_a_count' }],
    [{ greeting: 'a'.repeat(501) }, { greeting: 'too_long' }],
    [{ cal_event_type_slug: '' }, { cal_event_type_slug: 'required' }],
    [{ cal_api_key: { kind: 'remove' } as const }, { cal_api_key: 'required' }],
    [{ cal_enabled: false, cal_event_type_slug: '' }, {}],
  ])('%o is %o', (typed, faults) => {
    expect(faultsOf({ ...DRAFT, ...typed }, true)).toEqual(faults);
  });

  it('a calendar needs a key where none is stored', () => {
    expect(faultsOf(DRAFT, false)).toEqual({ cal_api_key: 'required' });
  });

  it('what the server names is found by its first part; what the form has not is left to it', () => {
    expect(faultFromServer('allowed_origins.1', DRAFT)).toEqual({ allowed_origins: 'refused' });
    expect(faultFromServer('if-match', DRAFT)).toBeNull();
    expect(faultFromServer(null, DRAFT)).toBeNull();
  });
});

describe('a change made elsewhere', () => {
  it('is taken over where nothing was typed, and shown beside what was', () => {
    const draft = { ...DRAFT, greeting: 'Good morning!', instructions: 'Be brief.' };
    const now = { ...AGENT, greeting: 'Hi!', description: 'Day', cal_enabled: false, version: 4 };
    const rebased = rebase(draft, AGENT, now);
    expect(rebased.draft).toEqual({
      ...toDraft(now),
      greeting: 'Good morning!',
      instructions: 'Be brief.',
    });
    expect(rebased.theirs).toEqual({ greeting: 'Hi!' });
  });

  it('that says the same is none, and a key that was replaced on both sides is shown by its end', () => {
    const key = { kind: 'replace', text: 'cal_mine' } as const;
    const draft = { ...DRAFT, greeting: 'Hi!', cal_api_key: key };
    const now = { ...AGENT, greeting: 'Hi!', cal_key_hint: '9876' };
    const rebased = rebase(draft, AGENT, now);
    expect(rebased.draft.cal_api_key).toEqual(key);
    expect(rebased.theirs).toEqual({ cal_api_key: '…9876' });
  });
});

it('an address is an origin where nothing follows the host', () => {
  expect(toOrigin('https://example.com:8443/')).toBe('https://example.com:8443');
  expect(toOrigin('https://example.com/?a')).toBeNull();
  expect(toOrigin('ftp://example.com')).toBeNull();
  expect(originOf('https://example.com/contact#form')).toBe('https://example.com');
  expect(originOf('example.com')).toBeNull();
});
