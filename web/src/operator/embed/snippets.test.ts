import ts from 'typescript';
import { expect, it } from 'vitest';
import { serverSnippet, snippet, type SnippetKind } from './snippets.ts';

const target = { server: 'https://calls.example.com', agentId: 'ag_1', isSigned: false };

/** What a compiler has to say about code as it stands. */
function faultsIn(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    fileName: 'page.tsx',
    compilerOptions: { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

it.each(['react', 'token'] as const)(
  'the code for %s is code, with and without visitors that are signed in',
  (kind: SnippetKind) => {
    for (const isSigned of [false, true]) {
      const code = snippet(kind, { ...target, isSigned });
      expect(faultsIn(code)).toEqual([]);
      expect(code).toContain("'https://calls.example.com/api/v1/agents/ag_1/token'");
      expect(code.includes('Bearer ${visitorToken}')).toBe(isSigned);
    }
  },
);

it('a plain page links to the page that calls the agent', () => {
  expect(snippet('page', target)).toContain('href="https://calls.example.com/?agent=ag_1"');
});

it('the code for a server names the agent that its tokens are for', () => {
  expect(faultsIn(serverSnippet('ag_1'))).toEqual([]);
  expect(serverSnippet('ag_1')).toContain("setAudience('ag_1')");
});
