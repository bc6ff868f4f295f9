/** The agent that a call is with: that of the settings, or one of the server's database. */
import { ownInstructions } from '../conversation/instructions.ts';
import { personOf, type OwnAgent } from '../conversation/own-agent.ts';
import { ConfigError } from '../runtime/config-error.ts';
import type { Config } from '../runtime/config.ts';
import type { VoiceChoice } from '../runtime/voice-choice.ts';
import type { CallSettings } from '../api/call-settings.ts';

/**
 * Returns the configuration of a call with an agent of the database: its calendar, language and voice instead of those
 * of the environment, all else unchanged.
 *
 * @throws ConfigError where the agent has no calendar
 */
export function configOf(config: Config, settings: CallSettings): Config {
  const { cal_api_key: apiKey, cal_event_type_slug: slug, cal_event_type_id: id } = settings;
  if (apiKey === null || (slug === null && id === null)) {
    const message = 'the agent of this call has no calendar, or one that is switched off';
    throw new ConfigError([{ variable: 'cal_enabled', message }]);
  }
  return {
    ...config,
    cal: {
      ...config.cal,
      apiKey,
      eventTypeSlug: slug ?? '',
      eventTypeId: id ?? undefined,
      timeZone: settings.cal_timezone,
    },
    voice: settings.voice === null ? config.voice : withVoice(config.voice, settings.voice),
    agent: {
      language: settings.language,
      name: settings.name,
      greeting: settings.greeting ?? undefined,
      instructionsFile: undefined,
    },
  };
}

/** Returns what its owner makes of the agent. */
export function ownAgentOf(settings: CallSettings): OwnAgent {
  const { name, greeting, instructions } = settings;
  const { transfer_mode: mode, transfer_to: to, transfer_sentence: sentence } = settings;
  return {
    name,
    greeting: greeting ?? undefined,
    person: personOf({ mode, to, sentence }),
    ...(instructions === null ? {} : { instructions: ownInstructions(instructions) }),
  };
}

/** The same provider with the agent's voice; the embedded voice and voice modules have one of their own. */
function withVoice(choice: VoiceChoice, voice: string): VoiceChoice {
  switch (choice.provider) {
    case 'openai': {
      const { tts } = choice.openai;
      return {
        ...choice,
        openai: { ...choice.openai, tts: { ...tts, voice, instead: tts.voice } },
      };
    }
    case 'livekit':
      return { ...choice, livekit: { ...choice.livekit, ttsVoice: voice } };
    case 'embedded':
    case 'module':
      return choice;
  }
}
