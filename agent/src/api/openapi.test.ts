import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCheckedApp } from './testing/checked-app.ts';

const unused = (): never => {
  throw new Error('the document asks for nothing');
};

/** With every route there is. */
const app = createCheckedApp({
  livekit: { url: 'ws://sfu.example', apiKey: 'key', apiSecret: 'secret', agentName: 'agent' },
  randomId: unused,
  clientOf: () => ({ network: 'here', isSecure: false }),
  tokensPerMinute: 60,
  calls: { rooms: { exists: unused }, takeover: unused },
  owners: {
    ownerTokens: undefined,
    ownerOf: unused,
    isDevelopment: true,
    canEncrypt: true,
    operatorOrigins: [],
    wallClock: () => 0,
    store: unused,
    calendarOf: unused,
    openRooms: unused,
  },
  log: { warn: unused },
});

test('the page for people names every route, and needs neither a script nor a style in it', async () => {
  const response = await app.request('/api/v1/docs');
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const [path, methods] of Object.entries((await readDocument()).paths)) {
    for (const method of Object.keys(methods)) {
      expect(text).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
    }
  }
  expect(text).not.toMatch(/<script|<style|style=|onclick/i);
  expect(text).toContain('cal_event_type_slug');
  expect((await app.request('/api/v1/docs.css')).headers.get('content-type')).toBe('text/css');
});

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

async function readDocument(): Promise<z.infer<typeof documentSchema>> {
  const response = await app.request('/api/v1/openapi.json');
  expect(response.status).toBe(200);
  return documentSchema.parse(await response.json());
}

test('the OpenAPI document is valid by its specification', async () => {
  const result = await new Validator().validate(await readDocument());
  expect(result).toMatchObject({ valid: true });
});

test('every operation has an id of its own, and says who may ask and how it is refused', async () => {
  const { paths } = await readDocument();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(10);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, responses } of operations) {
    const kinds = Object.keys(responses).map(([kind]) => kind);
    expect(kinds, operationId).toContain('2');
    // Who watches over the server is never refused.
    if (!['isAlive', 'isReady'].includes(operationId)) expect(kinds, operationId).toContain('4');
  }
});
