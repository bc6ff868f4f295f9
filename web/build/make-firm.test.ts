import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { makeFirm } from './make-firm.ts';

const firm = (css: string): string =>
  postcss([makeFirm()])
    .process(css, { from: undefined })
    .css.replace(/(?<=[{}])(?=[.@])/g, ' ')
    .replace(/\s+/g, ' ');

describe('makeFirm', () => {
  it('takes what matters into a layer, as important', () => {
    const css = '.icc-a { color: red; margin: 1px }';
    expect(firm(css)).toBe(
      '.icc-a { margin: 1px } @layer icc-firm { .icc-a { color: red !important } }',
    );
  });

  it('keeps the conditions around a rule, and what is nested in it', () => {
    const css = firm(
      '@media print { .icc-a { margin: 0; & b { display: none } & i { margin: 0 } } }',
    );
    expect(css).toContain(
      '@layer icc-firm { @media print { .icc-a { & b { display: none !important } } } }',
    );
  });

  it('takes the size out of a font, and leaves its spacing and family to the page', () => {
    const css = firm('.icc-a { font: 400 15px/1.45 var(--icc-font); letter-spacing: 1px }');
    expect(css).toContain('@layer icc-firm { .icc-a { font-size: 15px !important } }');
  });

  it('undoes each of them where everything is undone', () => {
    const css = firm(':where(.icc-root) { all: revert }');
    expect(css).toContain('visibility: revert !important');
    expect(css).toContain('max-inline-size: revert !important');
    expect(css).not.toMatch(/(?:all|letter-spacing): revert !important/);
  });

  it('takes neither tokens nor the rules of others', () => {
    const css = '.icc-root { --icc-ink: red } .call { color: red }';
    expect(firm(css)).toBe(css);
  });
});
