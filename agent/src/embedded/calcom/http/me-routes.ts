import type { LocalCalendar } from '../local-calendar.ts';
import { routeOf, success } from './route.ts';
import type { Route } from './route.ts';

/** `GET /v2/me`: whose calendar the key opens. */
export function meRoutes(local: LocalCalendar): Route[] {
  const { host } = local.calendar;
  return [
    routeOf.me('GET', '/v2/me', 'required', () =>
      success({
        id: host.id,
        username: host.username,
        email: host.email,
        name: host.name,
        avatarUrl: null,
        bio: null,
        timeFormat: host.timeFormat,
        defaultScheduleId: host.scheduleId,
        weekStart: host.weekStart,
        timeZone: host.timeZone,
        organizationId: null,
      }),
    ),
  ];
}
