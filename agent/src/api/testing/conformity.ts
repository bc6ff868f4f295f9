/** Holds answers against the OpenAPI document: a status or a field that it does not describe is an error. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';
import { problemSchema } from '../problem.ts';

const answerSchema = z.looseObject({
  content: z.record(z.string(), z.looseObject({ schema: z.unknown() })).optional(),
});
const operationSchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z
    .looseObject({
      content: z.record(
        z.string(),
        z.looseObject({
          schema: z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) }),
        }),
      ),
    })
    .optional(),
  responses: z.record(z.string(), answerSchema),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

/** Of every refusal, with nothing beside it. */
export const envelopeSchema = z.strictObject({
  ...problemSchema.shape,
  error: z.strictObject(problemSchema.shape.error.shape),
});

/** Checks one answer. @throws Error that says what of it is not described */
export type Conformity = (method: string, path: string, answer: Response) => Promise<void>;

const JSON_TYPE = 'application/json';
/** Where a server has its document. */
export const DOCUMENT = '/api/v1/openapi.json';

/** Returns the routes of an OpenAPI document, as in `GET /api/v1/agents/{agentId}`. */
export function routesOf(document: unknown): string[] {
  return Object.entries(documentSchema.parse(document).paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** Returns what a request to a route may say: in its body, its query and its headers. */
export function inputsOf(
  document: unknown,
  route: string,
): Record<'body' | 'query' | 'header', string[]> {
  const [method = '', path = ''] = route.split(' ');
  const operation = documentSchema.parse(document).paths[path]?.[method.toLowerCase()];
  const named = (place: string) =>
    (operation?.parameters ?? []).filter((each) => each.in === place).map(({ name }) => name);
  const properties = operation?.requestBody?.content[JSON_TYPE]?.schema.properties ?? {};
  return { body: Object.keys(properties), query: named('query'), header: named('header') };
}

/**
 * Returns the check for an API that is described by this document. Routes that it does not describe may only refuse,
 * in the envelope of refusals, or answer what a browser asks before a request of another origin; files of the page are
 * free to be what they are.
 */
export function createConformity(document: unknown): Conformity {
  const { paths } = documentSchema.parse(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document', ...z.object({ paths: z.unknown() }).parse(closed(document)) });
  const patterns = Object.keys(paths)
    // Of two that fit, the one that names more of the path.
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .map((path) => ({ path, form: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

  return async (method, url, answer) => {
    const [pathname = ''] = url.split('?');
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const path = patterns.find(
      ({ path: known, form }) => form.test(pathname) && paths[known]?.[verb],
    )?.path;
    const name = `${method} ${path ?? pathname}: ${answer.status}`;
    const text = await answer.clone().text();
    if (path === undefined) {
      if (answer.status < 400) {
        const isPreflight = method === 'OPTIONS' && answer.status === 204;
        const isJson = answer.headers.get('content-type')?.startsWith(JSON_TYPE) ?? false;
        if (isPreflight || !isJson || pathname === DOCUMENT) return;
      }
      if (answer.status < 400 || answer.status >= 500) throw new Error(`${name} is not described`);
      if (method !== 'HEAD') envelopeSchema.parse(JSON.parse(text));
      return;
    }
    const described = paths[path]?.[verb]?.responses[answer.status];
    if (!described) throw new Error(`${name} is not described: ${text}`);
    if (described.content === undefined) {
      if (text !== '') throw new Error(`${name} has a body, which is not described`);
      return;
    }
    if (method === 'HEAD') return;
    if (answer.headers.get('content-type')?.split(';')[0] !== JSON_TYPE) {
      throw new Error(`${name} is no JSON`);
    }
    const place = [
      'paths',
      path,
      verb,
      'responses',
      `${answer.status}`,
      'content',
      JSON_TYPE,
      'schema',
    ];
    const isRight = ajv.validate(
      { $ref: `document#/${place.map(pointed).join('/')}` },
      JSON.parse(text),
    );
    if (!isRight) throw new Error(`${name} is not as described: ${ajv.errorsText()} in ${text}`);
  };
}

/** The same schemas, with no property beside those that they name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([name, value]) => [name, closed(value)] as const);
  const isOpen = 'properties' in schema && !('additionalProperties' in schema);
  return { ...Object.fromEntries(inner), ...(isOpen ? { additionalProperties: false } : {}) };
}

/** One step of a JSON pointer, for a fragment of an address. */
function pointed(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
