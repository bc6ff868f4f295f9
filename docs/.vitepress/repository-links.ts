import { existsSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { z } from 'zod';

/** What VitePress tells of the page that is rendered: where it stands. */
const envSchema = z.object({ path: z.string() });

/** What the pages need so that a link between files of the repository leads somewhere on the site, too. */
export interface RepositoryLinks {
  /** For `markdown.config`: a folder's link leads to its README.md, README.md of the root to the first page. */
  extend: (md: MarkdownRenderer) => void;
  /** For `buildEnd`: puts every linked file that is no page beside the pages. */
  copyFiles: (outDir: string) => Promise<void>;
}

/**
 * Reads links as GitHub does: relative to the file that they stand in, to any file or folder.
 *
 * @param root absolute path of the repository
 * @throws while pages are rendered, where a link names nothing that there is
 */
export function repositoryLinks(root: string): RepositoryLinks {
  const files = new Set<string>();

  function follow(href: string, page: string): string {
    if (/^(?:[a-z]+:|#|\/)/.test(href)) return href;
    const [path = '', anchor] = href.split('#');
    const target = join(dirname(page), path);
    const name = relative(root, target);
    if (!existsSync(target))
      throw new Error(`${relative(root, page)} links to ${href}, which is not there`);
    const hash = anchor === undefined ? '' : `#${anchor}`;
    if (name === 'README.md') return `/${hash}`;
    if (statSync(target).isDirectory()) return `/${posix.join(name, 'README.md')}${hash}`;
    if (!name.endsWith('.md')) files.add(name);
    return `/${name}${hash}`;
  }

  return {
    extend(md) {
      md.core.ruler.push('repository-links', ({ tokens, env }) => {
        const { path } = envSchema.parse(env);
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (href === null) continue;
          const target = follow(href, path);
          token.attrSet('href', target);
          // Not a page: the browser is to ask the server for it.
          if (files.has(target.slice(1))) token.attrSet('target', '_self');
        }
      });
    },
    async copyFiles(outDir) {
      for (const name of files) await cp(join(root, name), join(outDir, name));
    },
  };
}
