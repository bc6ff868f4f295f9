import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createRegistry } from '../runtime/metrics/registry.ts';
import { meteredRequests } from './metered-requests.ts';

it('requests are counted by route, and nothing of an address is in a label', async () => {
  const registry = createRegistry(() => 0);
  const app = new Hono();
  app.use(meteredRequests(registry.meter));
  app.get('/api/v1/agents/:id', (c) => c.json({}, 201));
  app.all('*', (c) => c.notFound());
  await app.request('/api/v1/agents/ag_secret?email=ada@example.com');
  await app.request('/made/up/by/somebody');
  await app.request('/made/up/too', { method: 'PROPFIND' });
  const { text } = await registry.render();
  const counts = text.split('\n').filter((line) => line.startsWith('icc_http_seconds_count'));
  expect(counts).toEqual([
    'icc_http_seconds_count{method="GET",route="/api/v1/agents/:id",status="201"} 1',
    'icc_http_seconds_count{method="GET",route="none",status="404"} 1',
    'icc_http_seconds_count{method="other",route="none",status="404"} 1',
  ]);
  expect(text).not.toMatch(/ag_secret|ada@|made\/up/);
});
