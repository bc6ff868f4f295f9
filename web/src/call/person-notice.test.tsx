import type { PersonStatus } from '@in-call-calendar/shared';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PersonNotice } from './person-notice.tsx';
import { texts } from './texts.ts';

const drawn = (person: PersonStatus) => renderToStaticMarkup(<PersonNotice person={person} />);

describe('the notice of a person', () => {
  it('is not there while nobody was asked for', () => {
    expect(drawn({ state: 'none' })).toBe('');
  });

  it('says that one is being called, and that one has the caller', () => {
    expect(drawn({ state: 'calling' })).toContain(texts.person.calling);
    expect(drawn({ state: 'connected' })).toContain(texts.person.connected);
  });

  it('has a number to press, and a page that opens beside the call', () => {
    expect(drawn({ state: 'shown', to: '+1 202 555 0143' })).toContain(
      '<a href="tel:+12025550143">+1 202 555 0143</a>',
    );
    expect(drawn({ state: 'shown', to: 'https://example.com/help' })).toContain(
      '<a href="https://example.com/help" target="_blank" rel="noreferrer">',
    );
  });

  it.each(['javascript:alert(1)', 'http://example.com', '<b>desk</b>'])(
    'draws %s as text that cannot be pressed',
    (to) => {
      expect(drawn({ state: 'shown', to })).not.toMatch(/<a |<b>/);
    },
  );
});
