import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/**
 * Leaves zod's way to JSON Schema out of a build: it hangs on every schema, nobody asks for it in a browser, and it is
 * a sixth of the calendar. Its functions stay as makers of nothing, because zod puts them into each schema it makes.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    enforce: 'pre',
    async load(id) {
      if (!JSON_SCHEMA.test(id)) return null;
      const source = await readFile(id, 'utf8');
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(
        ([, name]) => name,
      );
      const stubs = names.map((name) => `export const ${name} = () => () => undefined;`);
      return [...stubs, 'export const process = () => () => undefined;'].join('\n');
    },
  };
}
