import { defineConfig } from 'vitepress';
import { repositoryLinks } from './repository-links.ts';
import { SIDEBAR } from './sidebar.ts';

const root = new URL('../..', import.meta.url).pathname;
const links = repositoryLinks(root);

/** The site is the Markdown of the repository where it stands: README.md is the first page. */
export default defineConfig({
  title: 'In-Call Calendar',
  description: 'A calendar that opens during a voice call, shared by caller and AI agent.',
  srcDir: root,
  srcExclude: ['**/dist/**', '**/test-results/**', '**/CHANGELOG.md'],
  outDir: `${root}dist/docs`,
  cacheDir: `${root}.cache/vitepress`,
  rewrites: { 'README.md': 'index.md' },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // The sources have files of this name, which are not the site's.
  additionalConfig: {},
  lastUpdated: false,
  markdown: { html: false, config: links.extend },
  buildEnd: ({ outDir }) => links.copyFiles(outDir),
  themeConfig: {
    search: { provider: 'local' },
    sidebar: SIDEBAR,
    outline: [2, 3],
  },
});
