/** What the API takes as the schema of a function, in the plain and in the strict mode. */
import { badRequest, type ApiError } from './api-error.ts';

type Schema = Record<string, unknown>;

/** Of JSON Schema, strict mode has these; every other keyword "is not permitted" (guide "Structured outputs"). */
const STRICT_KEYWORDS = new Set([
  ...['$schema', '$defs', 'definitions', '$ref', '$id', 'title', 'description', 'examples'],
  ...['type', 'enum', 'const', 'anyOf', 'properties', 'required', 'additionalProperties'],
  ...['items', 'minItems', 'maxItems', 'pattern', 'format', 'multipleOf'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);
const STRICT_FORMATS = new Set([
  ...['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'],
]);
const MAX_STRICT_PROPERTIES = 5000;

export interface FunctionTool {
  name: string;
  parameters: Schema | undefined;
  strict: boolean;
}

/**
 * Checks the parameters of a function. Without any, the function takes none.
 *
 * @throws ApiError with the API's words for what is wrong
 */
export function checkFunctionSchema({ name, parameters, strict }: FunctionTool, at: string): void {
  if (parameters === undefined) {
    return;
  }
  const refuse = (reason: string): ApiError =>
    badRequest(
      `Invalid schema for function '${name}': ${reason}`,
      `${at}.function.parameters`,
      'invalid_function_parameters',
    );
  if (parameters['type'] !== 'object') {
    const type = parameters['type'];
    throw refuse(
      `schema must be a JSON Schema of 'type: "object"', got 'type: "${typeof type === 'string' ? type : type === undefined ? 'None' : JSON.stringify(type)}"'.`,
    );
  }
  let properties = 0;
  const visit = (schema: unknown, context: readonly string[]): void => {
    if (typeof schema === 'boolean' && !strict) return;
    if (!isSchema(schema)) throw refuse(`In context=${tuple(context)}, schema must be an object.`);
    const problem = problemOf(schema, strict);
    if (problem !== null) throw refuse(`In context=${tuple(context)}, ${problem}`);
    for (const [key, child] of children(schema)) {
      if (key[0] === 'properties') properties += 1;
      visit(child, [...context, ...key]);
    }
  };
  visit(parameters, []);
  if (strict && properties > MAX_STRICT_PROPERTIES) {
    throw refuse(`schemas may have up to ${MAX_STRICT_PROPERTIES} object properties in total.`);
  }
}

/** What is wrong with one level of a schema; null when nothing is. */
function problemOf(schema: Schema, strict: boolean): string | null {
  const types = [schema['type']].flat();
  if (types.includes('array') && schema['items'] === undefined)
    return 'array schema missing items.';
  if (
    types.includes('object') &&
    !isSchema(schema['properties']) &&
    !schema['additionalProperties']
  )
    return 'object schema missing properties.';
  return strict ? strictProblem(schema, types) : null;
}

function strictProblem(schema: Schema, types: readonly unknown[]): string | null {
  for (const keyword of Object.keys(schema)) {
    if (!STRICT_KEYWORDS.has(keyword)) return `'${keyword}' is not permitted.`;
  }
  const { format } = schema;
  if (typeof format === 'string' && !STRICT_FORMATS.has(format)) {
    return `'${format}' is not a valid format.`;
  }
  if (types.includes('object')) {
    if (schema['additionalProperties'] !== false) {
      return "'additionalProperties' is required to be supplied and to be false.";
    }
    const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
    const names = isSchema(schema['properties']) ? Object.keys(schema['properties']) : [];
    const missing = names.find((name) => !required.includes(name));
    if (missing !== undefined) {
      return `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
    }
    const extra = required.find((name) => typeof name !== 'string' || !names.includes(name));
    if (extra !== undefined)
      return `'required' holds ${JSON.stringify(extra)}, which is no property.`;
    return null;
  }
  const typed = ['type', 'enum', 'const', 'anyOf', '$ref'].some((keyword) => keyword in schema);
  return typed ? null : "schema must have a 'type' key.";
}

/** The schemas inside a schema, each with the steps that lead to it. */
function children(schema: Schema): [string[], unknown][] {
  const found: [string[], unknown][] = [];
  for (const keyword of ['properties', '$defs', 'definitions']) {
    const group = schema[keyword];
    if (!isSchema(group)) continue;
    for (const [name, child] of Object.entries(group)) found.push([[keyword, name], child]);
  }
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    const group = schema[keyword];
    if (!Array.isArray(group)) continue;
    group.forEach((child: unknown, index) => found.push([[keyword, String(index)], child]));
  }
  if (schema['items'] !== undefined) found.push([['items'], schema['items']]);
  return found;
}

/** A path as the API writes it: a Python tuple. */
function tuple(context: readonly string[]): string {
  const [only] = context;
  if (context.length === 1) return `('${only}',)`;
  return `(${context.map((each) => (/^\d+$/.test(each) ? each : `'${each}'`)).join(', ')})`;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
