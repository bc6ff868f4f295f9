import { z } from 'zod';
import { httpException } from '../api-error.ts';
import { eventTypeInputSchema } from '../calendar/event-type-options.ts';
import { eventTypeOutput } from '../calendar/event-type-output.ts';
import { settleEventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { parseLoose } from './dto.ts';
import { text } from './dto-fields.ts';
import { routeOf, success } from './route.ts';
import type { Route } from './route.ts';

const listSchema = z.object({
  username: text('username').optional(),
  eventSlug: text('eventSlug').optional(),
});

/** `/v2/event-types`: list, read, add. */
export function eventTypeRoutes(local: LocalCalendar): Route[] {
  const { store, calendar } = local;
  return [
    routeOf.eventTypes('GET', '/v2/event-types', 'optional', (request) => {
      const query = parseLoose(listSchema, request.query);
      const asksForHost =
        query.username === undefined ? request.isHost : query.username === calendar.host.username;
      const types = asksForHost ? store.state.eventTypes() : [];
      return success(
        types
          .filter((type) => query.eventSlug === undefined || type.slug === query.eventSlug)
          .filter((type) => request.isHost || !type.hidden)
          .map((type) => eventTypeOutput(type, calendar.host, { hiddenFields: false })),
      );
    }),
    routeOf.eventTypes('GET', '/v2/event-types/:id', 'required', ({ params }) => {
      const type = store.state.eventType(Number(params['id']));
      if (type === undefined)
        throw httpException(404, `Event type with id ${params['id'] ?? ''} not found`);
      return success(eventTypeOutput(type, calendar.host, { hiddenFields: true }));
    }),
    routeOf.eventTypes('POST', '/v2/event-types', 'required', ({ body }) =>
      store.exclusively('event-types', async () => {
        const input = parseLoose(eventTypeInputSchema, body);
        if (store.state.eventTypeBySlug(input.slug) !== undefined) {
          throw httpException(400, 'User already has an event type with this slug.');
        }
        const id = store.state.nextEventTypeId(input.slug);
        await store.commit([{ type: 'event-type', id, input: z.json().parse(body) }]);
        const type = store.state.eventType(id) ?? settleEventType(id, input);
        return success(eventTypeOutput(type, calendar.host, { hiddenFields: true }), {
          status: 201,
        });
      }),
    ),
  ];
}
