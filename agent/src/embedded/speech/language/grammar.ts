/** A random number in [0, 1). */
export type Random = () => number;

/**
 * Phrases by rule name. A rule is a template, or a function for what a template cannot say. In a template,
 * `(a|b)` is a choice, `[a]` may be left out, `<rule>` refers to another rule; `/3/` before an alternative makes it
 * three times as likely. Example: `(show|/2/give) me [the] <period>`.
 */
export type Rules = Record<string, string | ((random: Random) => string)>;

type Node =
  | { kind: 'word'; text: string }
  | { kind: 'rule'; name: string }
  | { kind: 'sequence'; nodes: Node[] }
  | { kind: 'choice'; options: { weight: number; node: Node }[]; total: number };

const TOKEN = /[()[\]|]|<[\w-]+>|\/\d+\/|[^\s()[\]|</]+/g;

/** Says random phrases of a set of rules. */
export class Grammar {
  readonly #rules = new Map<string, Node | ((random: Random) => string)>();

  /** @throws Error when a template is malformed or refers to a rule that does not exist. */
  constructor(rules: Rules) {
    for (const [name, rule] of Object.entries(rules)) {
      this.#rules.set(name, typeof rule === 'string' ? parse(name, rule) : rule);
    }
    for (const rule of this.#rules.values()) if (typeof rule !== 'function') this.#verify(rule);
  }

  /** One phrase of a rule: lower-case words with single spaces. */
  phrase(rule: string, random: Random): string {
    const words: string[] = [];
    this.#expand({ kind: 'rule', name: rule }, random, words);
    return words.join(' ');
  }

  #verify(node: Node): void {
    if (node.kind === 'rule' && !this.#rules.has(node.name)) {
      throw new Error(`A template refers to <${node.name}>, which does not exist`);
    }
    if (node.kind === 'sequence') node.nodes.forEach((child) => this.#verify(child));
    if (node.kind === 'choice') node.options.forEach((option) => this.#verify(option.node));
  }

  #expand(node: Node, random: Random, words: string[]): void {
    switch (node.kind) {
      case 'word':
        words.push(node.text);
        break;
      case 'rule':
        this.#expandRule(node.name, random, words);
        break;
      case 'sequence':
        for (const child of node.nodes) this.#expand(child, random, words);
        break;
      case 'choice': {
        let left = random() * node.total;
        const chosen = node.options.find(({ weight }) => (left -= weight) < 0);
        if (chosen !== undefined) this.#expand(chosen.node, random, words);
        break;
      }
    }
  }

  #expandRule(name: string, random: Random, words: string[]): void {
    const rule = this.#rules.get(name);
    if (rule === undefined) throw new Error(`There is no rule <${name}>`);
    if (typeof rule !== 'function') this.#expand(rule, random, words);
    else words.push(...rule(random).split(' ').filter(Boolean));
  }
}

function parse(name: string, template: string): Node {
  const tokens = template.match(TOKEN) ?? [];
  let at = 0;

  function choice(closing: string | undefined): Node {
    const options: { weight: number; node: Node }[] = [];
    let weight = 1;
    let nodes: Node[] = [];
    for (;;) {
      const token = tokens[at];
      at += 1;
      if (token === closing || token === '|') {
        options.push({ weight, node: { kind: 'sequence', nodes } });
        if (token === closing) return oneOf(options);
        weight = 1;
        nodes = [];
      } else if (token === undefined || token === ')' || token === ']') {
        throw new Error(`The brackets of <${name}> do not match`);
      } else if (token === '(') nodes.push(choice(')'));
      else if (token === '[') nodes.push(optional(choice(']')));
      else if (token.startsWith('<')) nodes.push({ kind: 'rule', name: token.slice(1, -1) });
      else if (token.startsWith('/')) weight = Number(token.slice(1, -1));
      else nodes.push({ kind: 'word', text: token });
    }
  }

  return choice(undefined);
}

function optional(node: Node): Node {
  return oneOf([
    { weight: 1, node },
    { weight: 1, node: { kind: 'sequence', nodes: [] } },
  ]);
}

function oneOf(options: { weight: number; node: Node }[]): Node {
  return { kind: 'choice', options, total: options.reduce((sum, { weight }) => sum + weight, 0) };
}
