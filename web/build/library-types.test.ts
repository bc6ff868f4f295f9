import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryTypes } from './library-types.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-types-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function typesOf(files: Record<string, string>): Promise<string> {
  const options = { strict: true, module: 'esnext', moduleResolution: 'bundler', types: [] };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...options, allowImportingTsExtensions: true, noEmit: true },
    }),
  );
  writeFileSync(join(folder, '.prettierrc'), '{ "singleQuote": true }');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return libraryTypes(join(folder, 'tsconfig.json'), join(folder, 'index.ts'));
}

describe('the declarations of a library', () => {
  it('hold what the entry exports and what that needs, and nothing else', async () => {
    const text = await typesOf({
      'index.ts': `export { draw, type Look } from './draw.ts';`,
      'draw.ts': `
        import type { Size } from './size.ts';
        /** How it looks. */
        export interface Look { size?: Size }
        interface Inner { used: boolean }
        export interface Unused { never: 1 }
        /** Draws. */
        export function draw({ size }: Look, inner: Inner, again = 1): void { void [size, inner, again]; }`,
      'size.ts': `export type Size = 'small' | 'large';`,
    });
    expect(text).toContain('/** Draws. */\nexport declare function draw(');
    expect(text).toContain('/** How it looks. */\nexport interface Look {');
    expect(text).toContain(`export type Size = 'small' | 'large';`);
    expect(text).toContain('export interface Inner {');
    expect(text).not.toContain('Unused');
    expect(text).not.toContain('./');
  });

  it('spell out what is inferred, by name where it has one', async () => {
    const text = await typesOf({
      'index.ts': `export { show, type Show } from './show.ts';`,
      'show.ts': `
        const slot = { start: '', taken: true as boolean };
        const view = { slots: [slot], first: slot as typeof slot | null };
        type Slot = typeof slot;
        type View = typeof view;
        export interface Show { view: View; slot: Slot }
        export function show(): View { return view; }`,
    });
    expect(text).toContain('export type Slot = {\n  start: string;\n  taken: boolean;\n};');
    expect(text).toContain('slots: Slot[];');
    expect(text).toContain('first: null | Slot;');
    expect(text).not.toContain('typeof');
  });

  it('have classes with their properties and constructor', async () => {
    const text = await typesOf({
      'index.ts': `
        /** What went wrong. */
        export class Trouble extends Error {
          override readonly name = 'Trouble';
          readonly code: number;
          constructor(code: number, message: string = '') { super(message); this.code = code; }
        }`,
    });
    expect(text).toContain('/** What went wrong. */\nexport declare class Trouble extends Error {');
    expect(text).toContain("readonly name = 'Trouble';\n  readonly code: number;");
    expect(text).toContain('constructor(code: number, message?: string);');
  });

  it('are refused for two things of one name', async () => {
    const files = {
      'index.ts': `export { a } from './a.ts'; export { b } from './b.ts';`,
      'a.ts': `interface Same { a: 1 } export function a(same: Same): void { void same; }`,
      'b.ts': `interface Same { b: 1 } export function b(same: Same): void { void same; }`,
    };
    await expect(typesOf(files)).rejects.toThrow('two things are called Same');
  });
});
