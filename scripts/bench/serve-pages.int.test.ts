import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePages } from './serve-pages.ts';

const WEB = resolve(import.meta.dirname, '../../web');

describe('the pages that figures are measured on', () => {
  it('are built for production and served, each under its own name', async () => {
    const names = readdirSync(WEB).filter((name) => name.startsWith('bench'));
    expect(names).not.toEqual([]);
    const pages = await servePages(names);
    try {
      for (const name of names) {
        const response = await fetch(`${pages.url}${name}`);
        expect(response.status).toBe(200);
        expect(await response.text()).toMatch(/<script type="module"[^>]* src="\/assets\//);
      }
    } finally {
      await pages.close();
    }
  });
});
