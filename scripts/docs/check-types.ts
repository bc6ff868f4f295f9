import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT, type CodeBlock } from './pages.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
  types: ['node'],
  // Its package is built; its declarations are committed, and a test compares them.
  paths: { '@in-call-calendar/web': [join(ROOT, 'web/api.d.ts')] },
};

/** Languages of blocks that are type-checked: the endings of files, too. */
export const TYPED = ['ts', 'tsx', 'js'];

/**
 * Type-checks blocks of code as files in the folders of their pages, so that they import what a file there would.
 *
 * @returns a line for each mistake, with the block it is in; none where all is well
 */
export function typeProblems(blocks: readonly CodeBlock[]): string[] {
  const sources = new Map(
    blocks.map(({ page, language, text }, index) => [
      join(ROOT, dirname(page), `block-${index}.${language}`),
      { page, text },
    ]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  host.getCurrentDirectory = () => ROOT;
  host.fileExists = (file) => sources.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => sources.get(file)?.text ?? ts.sys.readFile(file);
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  return [...sources].flatMap(([file, { page, text }]) => {
    const source = program.getSourceFile(file);
    if (!source) return [`${page}: not read`];
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ start = 0, messageText }) => {
      const at = text.slice(0, start).split('\n').length;
      const line = (text.split('\n')[at - 1] ?? '').trim();
      return `${page}: \`${line}\`: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
