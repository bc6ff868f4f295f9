/** The agent that a call is with: that of the settings, or one of the server's database. */
import { ownInstructions } from '../conversation/instructions.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';
import { ConfigError } from '../runtime/config-error.ts';
import type { Config } from '../runtime/config.ts';
import type { CallSettings } from '../api/call-settings.ts';

/**
 * Returns the configuration of a call with an agent of the database: its calendar and language instead of those of the
 * environment, all else unchanged.
 *
 * @throws ConfigError where the agent has no calendar
 */
export function configOf(config: Config, settings: CallSettings): Config {
  const { cal_api_key: apiKey, cal_event_type_slug: eventTypeSlug } = settings;
  if (apiKey === null || eventTypeSlug === null) {
    const message = 'the agent of this call has no calendar, or one that is switched off';
    throw new ConfigError([{ variable: 'cal_enabled', message }]);
  }
  return {
    ...config,
    cal: { ...config.cal, apiKey, eventTypeSlug, timeZone: settings.cal_timezone },
    agent: {
      language: settings.language,
      name: settings.name,
      greeting: settings.greeting ?? undefined,
      instructionsFile: undefined,
    },
  };
}

/** Returns what its owner makes of the agent. */
export function ownAgentOf({ name, greeting, instructions }: CallSettings): OwnAgent {
  return {
    name,
    greeting: greeting ?? undefined,
    ...(instructions === null ? {} : { instructions: ownInstructions(instructions) }),
  };
}
