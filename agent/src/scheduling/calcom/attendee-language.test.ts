import { expect, it } from 'vitest';
import { attendeeLanguage } from './attendee-language.ts';

it.each([
  ['de', 'de'],
  ['zh', 'zh-CN'],
  ['nb', 'no'],
  ['cy', undefined],
])('%s is %s at Cal.com', (language, sent) => {
  expect(attendeeLanguage(language)).toBe(sent);
});
