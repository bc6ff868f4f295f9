import type { z } from 'zod';
import { badRequest, type ApiError } from './api-error.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks parameters against a schema.
 *
 * @throws ApiError that names the first wrong parameter, as the API does
 */
export function checkParameters<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw parameterError(parsed.error.issues[0]!);
}

/** The API's words for what zod found. */
function parameterError(issue: Issue, above: PropertyKey[] = []): ApiError {
  const path = [...above, ...issue.path];
  const param = pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return path.length === 0
        ? badRequest(`Unrecognized request argument supplied: ${key}`)
        : badRequest(
            `Unknown parameter: '${param}.${key}'.`,
            `${param}.${key}`,
            'unknown_parameter',
          );
    }
    case 'invalid_union':
      return unionError(issue, path);
    case 'invalid_type':
      return issue.input === undefined
        ? missing(param)
        : badRequest(
            `Invalid type for '${param}': expected ${withArticle(issue.expected)}, but got ${kindOf(issue.input)} instead.`,
            param,
            'invalid_type',
          );
    case 'invalid_value':
      return valueError(issue.input, issue.values, param);
    case 'too_small':
      return issue.origin === 'array'
        ? badRequest(
            `Invalid '${param}': empty array. Expected an array with minimum length ${issue.minimum}, but got an empty array instead.`,
            param,
            'empty_array',
          )
        : issue.origin === 'string'
          ? badRequest(
              `Invalid '${param}': empty string. Expected a string with minimum length ${issue.minimum}, but got an empty string instead.`,
              param,
              'empty_string',
            )
          : badRequest(
              `Invalid '${param}': decimal below minimum value. Expected a value >= ${issue.minimum}, but got ${String(issue.input)} instead.`,
              param,
              'decimal_below_min_value',
            );
    case 'too_big':
      return issue.origin === 'array'
        ? badRequest(
            `Invalid '${param}': array too long. Expected an array with maximum length ${issue.maximum}.`,
            param,
            'array_above_max_length',
          )
        : issue.origin === 'string'
          ? badRequest(
              `Invalid '${param}': string too long. Expected a string with maximum length ${issue.maximum}, but got a string with length ${String(issue.input).length} instead.`,
              param,
              'string_above_max_length',
            )
          : badRequest(
              `Invalid '${param}': decimal above maximum value. Expected a value <= ${issue.maximum}, but got ${String(issue.input)} instead.`,
              param,
              'decimal_above_max_value',
            );
    case 'invalid_format':
      return badRequest(
        `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '${issue.pattern?.replace(/^\/|\/$/g, '') ?? issue.format}'.`,
        param,
        'invalid_value',
      );
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return badRequest(`Invalid value for '${param}'.`, param, 'invalid_value');
  }
}

/** The branch that was meant is the one that gets furthest; where none does, all kinds are named. */
function unionError(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: PropertyKey[],
): ApiError {
  if (issue.errors.length === 0) {
    const tag = [...path.slice(0, -1), issue.discriminator ?? path.at(-1) ?? ''];
    const input = isObject(issue.input) ? issue.input[String(issue.discriminator)] : issue.input;
    if (input === undefined) return missing(pathText(tag));
    return badRequest(`Invalid value: '${asText(input)}'.`, pathText(tag), 'invalid_value');
  }
  const furthest = issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .reduce((best, each) => (each.path.length > best.path.length ? each : best));
  if (furthest.path.length > 0) return parameterError(furthest, path);
  const param = pathText(path);
  if (issue.input === undefined) return missing(param);
  if (furthest.code === 'invalid_value') return valueError(issue.input, furthest.values, param);
  const kinds = issue.errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [withArticle(first.expected)] : [],
  );
  return kinds.length === 0 || issue.errors.some(([first]) => first?.code !== 'invalid_type')
    ? parameterError(furthest, path)
    : badRequest(
        `Invalid type for '${param}': expected one of ${kinds.join(' or ')}, but got ${kindOf(issue.input)} instead.`,
        param,
        'invalid_type',
      );
}

function valueError(input: unknown, values: readonly unknown[], param: string): ApiError {
  if (input === undefined) return missing(param);
  const names = values.map((value) => `'${String(value)}'`);
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return badRequest(
    `Invalid value: '${asText(input)}'. Supported values are: ${list}.`,
    param,
    'invalid_value',
  );
}

const missing = (param: string): ApiError =>
  badRequest(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter');

/** `messages[0].role`, as the API writes it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return withArticle(typeof value);
}

function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
