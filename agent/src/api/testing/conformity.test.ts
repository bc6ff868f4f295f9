import { expect, test } from 'vitest';
import { problem } from '../problem.ts';
import { createConformity } from './conformity.ts';

const content = {
  'application/json': {
    schema: {
      type: 'object',
      properties: { at: { type: 'string', format: 'date-time' } },
      required: ['at'],
    },
  },
};
const conforms = createConformity({
  openapi: '3.1.0',
  paths: {
    '/things/{id}': {
      get: { responses: { 200: { description: 'A thing', content } } },
      delete: { responses: { 202: { description: 'It will go' } } },
    },
    '/things/new': { get: { responses: { 204: { description: 'There is none' } } } },
  },
});
const AT = '2027-01-01T00:00:00Z';

test('answers that are as described pass', async () => {
  const thing = conforms('GET', '/things/1?x=1', Response.json({ at: AT }));
  await expect(thing).resolves.toBeUndefined();
  await conforms('DELETE', '/things/1', new Response(null, { status: 202 }));
  await conforms('GET', '/things/new', new Response(null, { status: 204 }));
  await conforms('GET', '/nothing', Response.json(problem('not_found', 'No'), { status: 404 }));
});

test.each([
  ['a status that is not described', 'GET', Response.json({ at: AT }, { status: 201 })],
  ['a field that is not described', 'GET', Response.json({ at: AT, key: 'secret' })],
  ['a field that is missing', 'GET', Response.json({})],
  ['a value of another form', 'GET', Response.json({ at: 'now' })],
  ['another type of content', 'GET', new Response(JSON.stringify({ at: AT }))],
  ['a body where there is none', 'DELETE', new Response('x', { status: 202 })],
  ['success of a route that is not described', 'POST', Response.json({ at: AT })],
])('%s is an error', async (_, method, answer) => {
  await expect(conforms(method, '/things/1', answer)).rejects.toThrow();
});
