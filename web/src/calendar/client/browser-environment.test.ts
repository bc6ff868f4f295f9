import { afterEach, expect, it, vi } from 'vitest';
import { createFakeTransport } from '../testing/fake-transport.ts';
import { browserEnvironment } from './browser-environment.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('gives the language that its person reads first', () => {
  vi.stubGlobal('navigator', { languages: ['de-DE', 'en-US'] });
  const { transport } = createFakeTransport().environment;
  expect(browserEnvironment(transport, () => 'room').timeDisplay.language).toBe('de-DE');
});

it('gives none where the browser has none', () => {
  vi.stubGlobal('navigator', { languages: [] });
  const { transport } = createFakeTransport().environment;
  expect(browserEnvironment(transport, () => 'room').timeDisplay.language).toBeUndefined();
});
