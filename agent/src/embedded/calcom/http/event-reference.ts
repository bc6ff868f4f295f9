import type { z } from 'zod';
import { httpException } from '../api-error.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { text } from './dto-fields.ts';

/** The fields by which a request names an event type without its number. */
export const eventReference = {
  eventTypeSlug: text('eventTypeSlug').optional(),
  username: text('username').optional(),
  teamSlug: text('teamSlug').optional(),
  organizationSlug: text('organizationSlug').optional(),
};

/** What a request says of the event type that it is about. */
interface Reference {
  readonly eventTypeId?: number | undefined;
  readonly eventTypeSlug?: string | undefined;
  readonly username?: string | undefined;
  readonly teamSlug?: string | undefined;
  readonly usernames?: readonly string[] | undefined;
}

/** A refinement: an issue for a request that names no event type. */
export function requireReference(request: Reference, context: z.RefinementCtx): void {
  const bySlug = request.eventTypeSlug !== undefined && (request.username ?? request.teamSlug);
  if (request.eventTypeId !== undefined || request.usernames !== undefined || bySlug) return;
  context.addIssue({
    code: 'custom',
    path: ['eventTypeId or eventTypeSlug + username'],
    message:
      'Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided',
  });
}

/**
 * Returns the event type that a request names. This calendar knows one user and no team.
 *
 * @param texts what the route says of a number, or of a slug of the host's, that is not there
 * @throws ApiError 404.
 */
export function eventTypeOf(
  local: LocalCalendar,
  { eventTypeId, eventTypeSlug = '', username, teamSlug, usernames }: Reference,
  texts: { id: (id: number) => string; slug: (slug: string, username: string) => string },
): EventType {
  const { state } = local.store;
  const found = (type: EventType | undefined, missing: string): EventType => {
    if (type === undefined) throw httpException(404, missing);
    return type;
  };
  if (eventTypeId !== undefined) return found(state.eventType(eventTypeId), texts.id(eventTypeId));
  if (username === undefined && teamSlug !== undefined) {
    throw httpException(404, `Team with slug ${teamSlug} not found`);
  }
  const { username: host } = local.calendar.host;
  if (username === host) {
    return found(state.eventTypeBySlug(eventTypeSlug), texts.slug(eventTypeSlug, host));
  }
  const stranger = username ?? usernames?.find((name) => name !== host) ?? '';
  throw httpException(404, `User with username ${stranger} not found`);
}
