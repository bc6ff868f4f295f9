import type { Hono } from 'hono';
import { z } from 'zod';
import { httpException } from '../api-error.ts';
import type { AppEnv } from '../http/app-env.ts';
import { isSameSecret } from '../http/credentials.ts';
import { readBody } from '../http/read-body.ts';
import { parseInstant } from '../time/iso.ts';
import { faultRuleSchema } from './fault-rules.ts';
import type { FaultRules } from './fault-rules.ts';
import type { RequestCounts } from './request-counts.ts';
import type { ServerClock } from './server-clock.ts';

const faultsSchema = z.union([
  z.array(faultRuleSchema),
  faultRuleSchema.transform((rule) => [rule]),
]);
const clockSchema = z.union([
  z.strictObject({ now: z.string() }),
  z.strictObject({ advanceMs: z.int() }),
]);

/** Routes for tests and benchmarks: faults, request counts, the clock. They need the key. */
export function adminRoutes(
  app: Hono<AppEnv>,
  parts: { key: string; rules: FaultRules; counts: RequestCounts; clock: ServerClock },
): void {
  const { rules, counts, clock } = parts;
  app.use('/admin/*', async (c, next) => {
    if (!isSameSecret(c.req.header('authorization') ?? '', `Bearer ${parts.key}`)) {
      throw httpException(401, 'The admin routes need the key of this server as a bearer.');
    }
    await next();
  });

  app.get('/admin/faults', (c) => c.json({ rules: rules.list() }));
  app.post('/admin/faults', async (c) => {
    rules.add(checked(faultsSchema, await readBody(c.req.raw)));
    return c.json({ rules: rules.list() }, 201);
  });
  app.delete('/admin/faults', (c) => {
    rules.clear();
    return c.json({ rules: [] });
  });

  app.get('/admin/requests', (c) => c.json(counts.read()));
  app.delete('/admin/requests', (c) => {
    counts.reset();
    return c.json(counts.read());
  });

  app.get('/admin/clock', (c) => c.json({ now: new Date(clock.now()).toISOString() }));
  app.post('/admin/clock', async (c) => {
    const change = checked(clockSchema, await readBody(c.req.raw));
    const epochMs = 'now' in change ? parseInstant(change.now) : clock.now() + change.advanceMs;
    if (epochMs === undefined) throw httpException(400, 'now: write an ISO time');
    clock.set(epochMs);
    return c.json({ now: new Date(clock.now()).toISOString() });
  });
}

function checked<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw httpException(400, z.prettifyError(parsed.error));
}
