/** What a page leaves in the browser, to be searched for secrets. */
import type { Page } from '@playwright/test';
import type { Found } from '../../scripts/lib/find-secrets.ts';

/**
 * Returns what the page shows, and all that it keeps: storages, cookies, names of databases and caches, address and history.
 *
 * @param name of the page
 */
export async function keptInBrowser(page: Page, name: string): Promise<Found[]> {
  const kept = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return {
      'local storage': JSON.stringify(Object.entries(localStorage)),
      'session storage': JSON.stringify(Object.entries(sessionStorage)),
      cookies: document.cookie,
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys()),
      address: location.href,
      history: JSON.stringify(history.state),
      elements: document.documentElement.outerHTML,
      fields: JSON.stringify(fields.map(({ value }) => value)),
    };
  });
  const cookies = JSON.stringify(await page.context().cookies());
  return Object.entries({ ...kept, 'cookies for servers': cookies }).map(([part, text]) => ({
    place: `${part} of ${name}`,
    text,
  }));
}
