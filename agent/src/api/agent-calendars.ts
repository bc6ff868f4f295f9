/** The calendars that the HTTP API books in: that of the settings, and those of agents in the database. */
import type { Zone } from '@in-call-calendar/shared';
import type { Scheduler } from '../scheduling/scheduler.ts';
import type { Agents } from '../store/agents.ts';

/** The calendar of one agent. */
export interface AgentCalendar {
  agent: { id: string; name: string; timeZone: Zone };
  /** Undefined where the agent has no calendar, or one that is switched off. */
  scheduler: Scheduler | undefined;
  /** Empty where there is no calendar. */
  eventTypeSlug: string;
}

/** A calendar with its agent's row; that of the settings has none. */
export interface FoundCalendar extends AgentCalendar {
  row?: { ownerId: string; version: number };
}

/** What opens a calendar. */
export interface CalendarKey {
  apiKey: string;
  eventTypeSlug: string;
  /** Counts in place of the slug. */
  eventTypeId?: number | undefined;
}

export interface AgentCalendarsDeps {
  /** The agent of the settings in the environment. */
  own: () => Promise<AgentCalendar>;
  ownId: string;
  agents: () => Promise<Agents>;
  openScheduler: (key: CalendarKey) => Scheduler;
}

/** Most calendars that are kept; one that is asked for after it is opened again. */
const MAX_KEPT = 200;

/**
 * Returns a function from the id of an agent to its calendar; nothing where there is no such agent.
 * A calendar is kept until its agent is changed, with what it knows of the event type and of the request budget.
 */
export function createAgentCalendars(
  deps: AgentCalendarsDeps,
): (id: string) => Promise<FoundCalendar | undefined> {
  const kept = new Map<string, { version: number; scheduler: Scheduler | undefined }>();

  return async (id) => {
    if (id === deps.ownId) return deps.own();
    const agents = await deps.agents();
    const agent = await agents.find(id);
    if (!agent) return undefined;
    let calendar = kept.get(id);
    if (calendar?.version !== agent.version) {
      const { calEventTypeSlug, calEventTypeId } = agent;
      const apiKey = agent.calEnabled ? await agents.calKey(id) : undefined;
      const scheduler =
        apiKey === undefined || (calEventTypeSlug === null && calEventTypeId === null)
          ? undefined
          : deps.openScheduler({
              apiKey,
              eventTypeSlug: calEventTypeSlug ?? '',
              eventTypeId: calEventTypeId ?? undefined,
            });
      calendar = { version: agent.version, scheduler };
    }
    kept.delete(id);
    kept.set(id, calendar);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    const { name, ownerId, version, calTimezone: timeZone } = agent;
    return {
      agent: { id, name, timeZone },
      row: { ownerId, version },
      scheduler: calendar.scheduler,
      eventTypeSlug: agent.calEventTypeSlug ?? '',
    };
  };
}
