import type { z } from 'zod';
import { httpException, validationException } from '../api-error.ts';
import type { PropertyError } from '../api-error.ts';

interface Node {
  readonly constraints: Record<string, string>;
  readonly children: Map<string, Node>;
}

/**
 * Checks a body or query the way Cal.com's stricter requests do: an unknown property is an error, and all errors are one text.
 *
 * @throws ApiError 400 with `"<property> property is wrong,<reason> "` for each wrong property.
 */
export function parseStrict<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = propertyErrors(parsed.error);
  throw httpException(400, errors.map(describe).join(', '));
}

/**
 * Checks a body or query the way Cal.com's global validation pipe does.
 *
 * @throws ApiError 400 with the wrong properties below `details.errors`.
 */
export function parseLoose<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw validationException(propertyErrors(parsed.error));
}

function describe(error: PropertyError): string {
  const reasons = Object.values(error.constraints).join(',');
  return `${error.property} property is wrong,${reasons} ${error.children.map(describe).join(', ')}`;
}

function propertyErrors(error: z.ZodError): PropertyError[] {
  const root: Node = { constraints: {}, children: new Map() };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        nodeAt(root, [...issue.path, key]).constraints['whitelistValidation'] =
          `property ${key} should not exist`;
      }
    } else {
      const path = issue.path.length === 0 ? ['body'] : issue.path;
      nodeAt(root, path).constraints[issue.code] ??= issue.message;
    }
  }
  return listOf(root);
}

function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  let node = root;
  for (const key of path) {
    const name = String(key);
    let child = node.children.get(name);
    if (child === undefined) {
      child = { constraints: {}, children: new Map() };
      node.children.set(name, child);
    }
    node = child;
  }
  return node;
}

function listOf(node: Node): PropertyError[] {
  return [...node.children].map(([property, child]) => ({
    property,
    constraints: child.constraints,
    children: listOf(child),
  }));
}
