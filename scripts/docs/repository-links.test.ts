import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryLinks, type RepositoryLinks } from '../../docs/.vitepress/repository-links.ts';

describe('links between files of the repository', () => {
  let root: string;
  let links: RepositoryLinks;
  let md: MarkdownRenderer;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'links-'));
    await mkdir(join(root, 'docs'));
    await mkdir(join(root, 'example'));
    for (const name of ['README.md', 'docs/one.md', 'docs/shape.json', 'example/README.md']) {
      await writeFile(join(root, name), name);
    }
    links = repositoryLinks(root);
    md = await createMarkdownRenderer(root, { config: links.extend });
  });
  afterAll(() => rm(root, { recursive: true }));

  const render = (markdown: string): Promise<string> =>
    md.renderAsync(markdown, { path: join(root, 'docs/one.md') });

  it.each([
    ['../README.md#start', '/#start'],
    ['../example', '/example/README.html'],
    ['one.md', '/docs/one.html'],
    ['#here', '#here'],
    ['https://example.com/', 'https://example.com/'],
  ])('%s leads to %s', async (link, target) => {
    expect(await render(`[there](${link})`)).toContain(`href="${target}"`);
  });

  it('bring a file that is no page along', async () => {
    expect(await render('[shape](shape.json)')).toContain('href="/docs/shape.json" target="_self"');
    await links.copyFiles(join(root, 'out'));
    expect(await readFile(join(root, 'out/docs/shape.json'), 'utf8')).toBe('docs/shape.json');
  });

  it('fail where nothing is there', async () => {
    await expect(render('[gone](gone.md)')).rejects.toThrow(
      'docs/one.md links to gone.md, which is not there',
    );
  });
});
