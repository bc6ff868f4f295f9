import type { Plugin } from 'postcss';

/** Matches every element, and weighs as much as three ids. */
export const WEIGHT = ':not(#icc#icc#icc)';

const isOurs = (selector: string): boolean => selector.includes('.icc-');

/**
 * Makes every rule of the calendar stronger than what a page's own style sheet says of elements, classes and ids. The
 * rules keep their order among themselves. Tokens (custom properties) stay weak: a page is meant to override them.
 */
export function raiseSpecificity(): Plugin {
  return {
    postcssPlugin: 'raise-specificity',
    Rule(rule) {
      const isNested = rule.parent?.type === 'rule';
      const isToken = rule.every((node) => node.type === 'decl' && node.prop.startsWith('--'));
      if (isNested || isToken) return;
      rule.selectors = rule.selectors.map((selector) =>
        isOurs(selector) && !selector.startsWith(WEIGHT) ? `${WEIGHT}${selector}` : selector,
      );
    },
  };
}
