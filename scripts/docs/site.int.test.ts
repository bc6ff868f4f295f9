/** The documentation's site as it is built: no warning, no dead link, nothing from anywhere else. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, sitePages } from './pages.ts';

const VITEPRESS = join(ROOT, 'node_modules/vitepress/bin/vitepress.js');

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('the site', () => {
  let folder: string;
  let output: string;
  let files: Map<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docs-site-'));
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [VITEPRESS, 'build', 'docs', '--outDir', folder],
      { cwd: ROOT },
    );
    output = stdout + stderr;
    const names = await readdir(folder, { recursive: true });
    files = new Map(
      await Promise.all(
        names
          .filter((name) => /\.(?:html|css)$/.test(name))
          .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
      ),
    );
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is built without a warning', () => {
    expect(output).toContain('build complete');
    expect(output).not.toMatch(/warn|\(!\)|error|deprecat/i);
  });

  it('has every page', async () => {
    const pages = (await sitePages()).map(({ path }) => path.replace(/\.md$/, '.html'));
    const built = pages.map((page) => (page === 'README.html' ? 'index.html' : page));
    expect([...files.keys()]).toEqual(expect.arrayContaining(built));
  });

  it('has no link to a page, a file or a heading that is not there', async () => {
    const names = new Set((await readdir(folder, { recursive: true })).map((name) => `/${name}`));
    const dead = [...files].flatMap(([name, html]) =>
      matches(html, /<a\b[^>]*\shref="([^"]+)"/g)
        .filter((href) => !/^[a-z]+:/.test(href))
        .filter((href) => {
          const [path = '', anchor] = href.split('#');
          const page = path === '' ? `/${name}` : path.replace(/\/$/, '/index.html');
          if (!names.has(page)) return true;
          return (
            anchor !== undefined &&
            anchor !== '' &&
            !files.get(page.slice(1))?.includes(`id="${decodeURIComponent(anchor)}"`)
          );
        })
        .map((href) => `${name}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  it('asks nobody else for a script, a style, a picture or a font', () => {
    const asked = [...files].flatMap(([, text]) => [
      ...matches(
        text,
        /<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="((?:https?:)?\/\/[^"]+)"/g,
      ),
      ...matches(text, /(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')]+)/g),
    ]);
    expect(asked).toEqual([]);
  });
});
