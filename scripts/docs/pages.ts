import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import { resolveConfig } from 'vitepress';

export const ROOT = join(import.meta.dirname, '../..');

/** A block of code in a page. */
export interface CodeBlock {
  /** The page, relative to the root of the repository. */
  page: string;
  /** What follows the fence; empty where it says nothing. */
  language: string;
  text: string;
}

export interface Page {
  path: string;
  blocks: CodeBlock[];
  /** What stands in backticks within sentences and tables. */
  spans: string[];
}

/** Returns what a page in Markdown has of code. */
export function readPage(path: string, markdown: string): Page {
  const blocks: CodeBlock[] = [];
  const spans: string[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === 'codespan') spans.push(String(token['text']));
    if (token.type !== 'code') return;
    blocks.push({ page: path, language: String(token['lang'] ?? ''), text: String(token['text']) });
  });
  return { path, blocks, spans };
}

/** Returns every page of the documentation's site, as VitePress finds them. */
export async function sitePages(): Promise<Page[]> {
  const { pages } = await resolveConfig(join(ROOT, 'docs'), 'build');
  return Promise.all(
    pages.map(async (path) => readPage(path, await readFile(join(ROOT, path), 'utf8'))),
  );
}
