/** The OpenAPI document as a page for people: made on the server, without a script. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { z } from 'zod';

const schemaObject = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  maxLength: z.number().optional(),
});
const contentSchema = z.record(z.string(), z.looseObject({ schema: z.unknown() })).optional();
const operationSchema = z.looseObject({
  summary: z.string(),
  security: z.array(z.record(z.string(), z.unknown())).optional(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: contentSchema }),
  ),
});
const documentSchema = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
type Operation = z.infer<typeof operationSchema>;
type Html = ReturnType<typeof html>;

/** A field of a request or an answer; those inside it have its name before theirs. */
interface Field {
  name: string;
  type: string;
  isRequired: boolean;
}

/** Adds the page and its style sheet to an app; `document` is asked for with every request. */
export function addDocsPage(app: OpenAPIHono, document: () => unknown): void {
  app.get('/api/v1/docs', (c) => c.html(page(documentSchema.parse(document()))));
  app.get('/api/v1/docs.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css' }));
}

function page({ info, paths }: z.infer<typeof documentSchema>): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title}: HTTP API</title>
        <link rel="stylesheet" href="/api/v1/docs.css" />
      </head>
      <body>
        <main>
          <h1>${info.title}: HTTP API, version ${info.version}</h1>
          <p>For machines: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
          <nav aria-label="Routes">
            <ul>
              ${operations.map(
                ({ path, method, operation }) =>
                  html`<li>
                    <a href="#${anchor(method, path)}"
                      ><code>${method.toUpperCase()} ${path}</code></a
                    >
                    ${operation.summary}
                  </li>`,
              )}
            </ul>
          </nav>
          ${operations.map((each) => section(each))}
        </main>
      </body>
    </html>`;
}

function section(each: { path: string; method: string; operation: Operation }): Html {
  const { path, method, operation } = each;
  const isOpen = (operation.security ?? []).every((way) => Object.keys(way).length === 0);
  const parameters = (operation.parameters ?? []).map((one) => ({
    name: `${one.name} (${one.in})`,
    type: typeOf(one.schema),
    isRequired: one.required === true,
  }));
  return html`<section aria-labelledby="${anchor(method, path)}">
    <h2 id="${anchor(method, path)}"><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${operation.summary}. ${isOpen ? 'No token.' : 'With a token.'}</p>
    ${fields('Parameters', parameters)} ${fields('Body', bodyOf(operation.requestBody?.content))}
    <h3>Answers</h3>
    ${Object.entries(operation.responses).map(
      ([status, { description, content }]) =>
        html`<p><strong>${status}</strong> ${description}</p>
          ${status.startsWith('2') ? fields(`Body of ${status}`, bodyOf(content)) : ''}`,
    )}
  </section>`;
}

function fields(title: string, all: readonly Field[]): Html | string {
  if (all.length === 0) return '';
  return html`<h3>${title}</h3>
    <dl>
      ${all.map(
        ({ name, type, isRequired }) =>
          html`<dt><code>${name}</code></dt>
            <dd>${type}${isRequired ? '' : ', may be left out'}</dd>`,
      )}
    </dl>`;
}

function bodyOf(content: z.infer<typeof contentSchema>): Field[] {
  return fieldsOf(content?.['application/json']?.schema, '');
}

function fieldsOf(given: unknown, before: string): Field[] {
  const { properties = {}, required = [], items } = read(given);
  if (items !== undefined) return fieldsOf(items, `${before.replace(/\.$/, '')}[].`);
  return Object.entries(properties).flatMap(([name, value]) => [
    { name: before + name, type: typeOf(value), isRequired: required.includes(name) },
    ...fieldsOf(value, `${before}${name}.`),
  ]);
}

/** `text`, `one of a, b`, `whole number or nothing`. */
function typeOf(given: unknown): string {
  const schema = read(given);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  const words = [schema.type ?? 'anything'].flat().map((type) => WORDS[type] ?? type);
  const most = schema.maxLength === undefined ? '' : `, at most ${schema.maxLength} characters`;
  return words.join(' or ') + most;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'nothing (null)',
  array: 'list',
};

function read(given: unknown): z.infer<typeof schemaObject> {
  return schemaObject.safeParse(given).data ?? {};
}

function anchor(method: string, path: string): string {
  return `${method}-${path.replace(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, '');
}

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, p, dd, li, code { overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
h3 { font-size: 1rem; margin-bottom: 0.25rem; }
section { border-top: 1px solid GrayText; margin-top: 1.5rem; }
nav ul { padding-left: 1.25rem; }
code { font-family: ui-monospace, monospace; }
dl { margin: 0; }
dd { margin: 0 0 0.5rem 1.25rem; }
a { color: LinkText; }
`;
