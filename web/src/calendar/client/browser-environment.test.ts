import { afterEach, expect, it, vi } from 'vitest';
import { createFakeLine } from '../testing/fake-line.ts';
import { browserEnvironment } from './browser-environment.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells the language that its person reads first', () => {
  vi.stubGlobal('navigator', { languages: ['de-DE', 'en-US'] });
  const { line } = createFakeLine().environment;
  expect(browserEnvironment(line, () => 'room').reading.language).toBe('de-DE');
});

it('tells none where the browser has none', () => {
  vi.stubGlobal('navigator', { languages: [] });
  const { line } = createFakeLine().environment;
  expect(browserEnvironment(line, () => 'room').reading.language).toBeUndefined();
});
