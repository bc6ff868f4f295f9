import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { raiseSpecificity } from './raise-specificity.ts';

const raised = (css: string): string => postcss([raiseSpecificity()]).process(css).css;

describe('raiseSpecificity', () => {
  it('makes every selector of the calendar heavier, wherever its rule is', () => {
    const css = raised('@media print { .icc-a, [dir] .icc-b::after { color: red } }');
    expect(css).toBe(
      '@media print { :not(#icc#icc#icc).icc-a, :not(#icc#icc#icc)[dir] .icc-b::after { color: red } }',
    );
  });

  it('leaves tokens to the page that sets them', () => {
    const css = '.icc-root { --icc-accent: red; --icc-ink: blue }';
    expect(raised(css)).toBe(css);
  });

  it('touches neither the rules of others nor the steps of an animation', () => {
    const css = '.call { color: red } @keyframes icc-a { to { color: red } }';
    expect(raised(css)).toBe(css);
  });
});
