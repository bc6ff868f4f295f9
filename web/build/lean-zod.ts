import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
const SENTENCES = /\/zod\/v4\/locales\/en\.js$/;

/**
 * Leaves out of a build what nobody asks zod for in a browser. Its way to JSON Schema hangs on every schema and is a
 * sixth of the calendar; its functions stay as makers of nothing, because zod puts them into each schema it makes. Its
 * sentences about what is wrong are never shown: the page reads the codes.
 */
export function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    enforce: 'pre',
    async load(id) {
      if (SENTENCES.test(id)) return 'export default () => ({ localeError: () => undefined });';
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
