import { describe, expect, it } from 'vitest';
import { primaryLanguage } from './language.ts';
import { protocol } from './protocol.ts';

describe('the language of a tag', () => {
  it.each([
    ['de-DE', 'de'],
    ['es-419', 'es'],
    ['zh-Hant-TW', 'zh'],
    ['FR', 'fr'],
  ])('%s is %s', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });

  it.each(['', 'und', 'de_DE', '12', 'not a language'])('“%s” has none', (tag) => {
    expect(primaryLanguage(tag)).toBeUndefined();
  });
});

describe('what a page tells of its person', () => {
  const request = protocol['calendar.sync'].request;

  it('has the primary subtag of the language', () => {
    expect(request.parse({ zone: 'Europe/Berlin', language: 'de-AT' })).toMatchObject({
      zone: 'Europe/Berlin',
      language: 'de',
    });
  });

  it.each(['nonsense!', 7, null, 'x'.repeat(5000)])(
    'is taken without a language that is none (%j)',
    (language) => {
      const read = request.parse({ hour12: false, language });
      expect(read.hour12).toBe(false);
      expect(read.language).toBeUndefined();
    },
  );
});
