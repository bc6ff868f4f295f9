/** What a page gets from the HTTP API, held against the OpenAPI document of its server. */
import type { Page, Response as PageResponse } from '@playwright/test';
import { createConformity, DOCUMENT } from '../../agent/src/api/testing/conformity.ts';

const API = '/api/v1/';
/** A page that goes elsewhere throws an answer away before anybody has read it: nothing was gotten then. */
const THROWN_AWAY = /response that was navigated away from/;

export interface ConformingAnswers {
  /** Waits for what is still being read; what was not as described, and how many answers were as described. */
  settle: () => Promise<{ complaints: string[]; seen: number }>;
}

/**
 * Follows a page from now on.
 *
 * @param serverUrl of the server that has the document
 */
export async function followAnswers(page: Page, serverUrl: string): Promise<ConformingAnswers> {
  const conforms = createConformity(await (await fetch(serverUrl + DOCUMENT)).json());
  const complaints: string[] = [];
  const checks: Promise<void>[] = [];
  let seen = 0;

  async function check(response: PageResponse): Promise<void> {
    const { pathname } = new URL(response.url());
    const method = response.request().method();
    try {
      const isEmpty = response.status() === 204 || response.status() === 304;
      const answer = new Response(isEmpty ? null : await response.text(), {
        status: response.status(),
        headers: await response.allHeaders(),
      });
      await conforms(method, pathname, answer);
      seen += 1;
    } catch (error) {
      if (THROWN_AWAY.test(String(error))) return;
      complaints.push(`${method} ${pathname}: ${String(error)}`);
    }
  }

  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith(API)) checks.push(check(response));
  });
  return {
    async settle() {
      await Promise.all(checks);
      return { complaints, seen };
    },
  };
}
