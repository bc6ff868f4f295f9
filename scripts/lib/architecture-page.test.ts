import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');

/** Sources of the product, with `/` between folders. */
const files = ['agent/src', 'web/src', 'shared/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

/** Every `file` and `file: function` of the page. */
const steps = [...page.matchAll(/`([\w./-]+\.tsx?)(?:: ([\w.#]+))?`/g)].map(
  ([, file = '', name]) => ({ file, name }),
);

test('the page of the architecture has both lists', () => {
  expect(steps.length).toBeGreaterThan(80);
});

test.each(steps)('$file: $name is there', ({ file, name }) => {
  const found = files.filter((each) => `/${each}`.endsWith(`/${file}`));
  expect(found, file).not.toHaveLength(0);
  if (name === undefined) return;
  const word = name.split('.').at(-1) ?? '';
  const isDeclared = new RegExp(`(?<![\\w#])${word}\\b`);
  const texts = found.map((each) => readFileSync(join(ROOT, each), 'utf8'));
  expect(
    texts.some((text) => isDeclared.test(text)),
    `${name} in ${file}`,
  ).toBe(true);
});
