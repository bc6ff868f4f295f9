import postcss, { Rule, type Container, type Plugin } from 'postcss';
import { WEIGHT } from './raise-specificity.ts';

/** Important rules of a layer win over all important rules outside of layers. */
const LAYER = 'icc-firm';

/**
 * What decides whether a part is seen, where it is, and whether it can be pressed. Spacing and family of the text are
 * left out: people have tools of their own for them, whose rules are a page's and important, too (WCAG 1.4.12).
 */
const FIRM = [
  ...['display', 'visibility', 'opacity', 'pointer-events', 'content', 'd', 'fill'],
  ...['position', 'float', 'inset', 'inset-block', 'inset-inline', 'inset-block-start'],
  ...['inset-block-end', 'inset-inline-start', 'inset-inline-end', 'padding', 'padding-block'],
  ...['padding-inline', 'padding-block-start', 'padding-block-end', 'padding-inline-start'],
  ...['padding-inline-end', 'inline-size', 'block-size', 'min-inline-size', 'min-block-size'],
  ...['max-inline-size', 'max-block-size', 'width', 'height', 'min-width', 'min-height'],
  ...['max-width', 'max-height', 'color', 'background', 'background-color', 'font-size'],
];

/** What `all` stands for; each of the others is a part of one of these, or a name for one. */
const WHOLE = FIRM.filter(
  (name) => !/^(?:inset|padding)-|^background-|(?:width|height)$/.test(name),
);

/** Sizes of text within a `font`. */
const FONT_SIZE = /^(?:inherit|[\d.]+px)$/;

/** True for a rule of the calendar, and for one that is nested in such a rule. */
function isOurs(rule: Rule): boolean {
  const { parent } = rule;
  return rule.selector.includes('.icc-') || (parent instanceof Rule && isOurs(parent));
}

/** Leaves what is firm, as important declarations. */
function keepFirm(container: Container): void {
  container.each((node) => {
    if (node.type === 'rule' || node.type === 'atrule') keepFirm(node);
    if (node.type !== 'decl') {
      if (!('nodes' in node) || !node.nodes?.length) node.remove();
      return;
    }
    const { prop, value } = node;
    const size = prop === 'font' && value.split(/[ /]/).find((part) => FONT_SIZE.test(part));
    const names = prop === 'all' ? WHOLE : size ? ['font-size'] : FIRM.includes(prop) ? [prop] : [];
    node.replaceWith(
      names.map((name) => node.clone({ prop: name, value: size || value, important: true })),
    );
  });
}

/**
 * Takes what matters most out of each rule of the calendar into a layer, where it is important: so that a page's own
 * `!important` stops at the calendar, as its other rules do. Tokens stay as they are, and nothing needs weight there.
 */
export function makeFirm(): Plugin {
  return {
    postcssPlugin: 'make-firm',
    OnceExit(root) {
      const firm = root.clone();
      firm.walkAtRules(/^(?!media|container|supports)/, (other) => void other.remove());
      firm.walkRules((rule) => {
        if (rule.parent?.type === 'rule') return;
        if (!isOurs(rule)) rule.remove();
        else rule.selector = rule.selector.replaceAll(WEIGHT, '');
      });
      root.walkDecls((decl) => {
        const rule = decl.parent;
        if (rule?.type === 'rule' && isOurs(rule) && FIRM.includes(decl.prop)) decl.remove();
      });
      keepFirm(firm);
      if (firm.nodes.length === 0) return;
      root.append(postcss.atRule({ name: 'layer', params: LAYER, nodes: firm.nodes }));
    },
  };
}
