import { expect, it, vi } from 'vitest';

it('the calendar never tries to compile code', async () => {
  const compile = vi.fn<() => object>(() => ({}));
  vi.stubGlobal('Function', new Proxy(Function, { construct: compile }));
  await import('./index.ts');
  vi.unstubAllGlobals();
  expect(compile).not.toHaveBeenCalled();
});
