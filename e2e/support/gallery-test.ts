/** Tests of the gallery: one build of it, served once for each worker, and the base of every address in a test. */
import { test as base } from '@playwright/test';
import { startGallery } from './gallery-server.ts';

export { expect } from '@playwright/test';

export const test = base.extend<object, { galleryBase: string }>({
  galleryBase: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery.base);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ galleryBase }, use) => use(galleryBase),
});

/** Address of a state of the calendar, for its name. */
export function galleryUrl(state: string, query: Readonly<Record<string, string>> = {}): string {
  return `gallery.html?${new URLSearchParams({ state, ...query }).toString()}`;
}
