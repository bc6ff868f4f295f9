import { expect, it } from 'vitest';
import { spokenLanguage } from './spoken-language.ts';

it('is English where the embedded dialogue speaks, and the one asked for where a model does', () => {
  expect(spokenLanguage('embedded', 'de')).toBe('en');
  expect(spokenLanguage('openai', 'de')).toBe('de');
  expect(spokenLanguage('livekit', 'es')).toBe('es');
});
