/** How quick the voice of a call is, as the framework times each turn. */
import { voice } from '@livekit/agents';
import type { Meter } from '../runtime/metrics/meter.ts';

/** Times of a turn, in seconds, by the stage that they are of. */
const STAGES = {
  eou: 'endOfTurnDelay',
  llm: 'llmNodeTtft',
  tts: 'ttsNodeTtfb',
  e2e: 'e2eLatency',
} as const;

/** Measures every turn of a session from now on. */
export function meterVoice(session: voice.AgentSession, meter: Pick<Meter, 'add'>): void {
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message') return;
    for (const [stage, time] of Object.entries(STAGES)) {
      const seconds = item.metrics[time];
      if (seconds !== undefined) meter.add('icc_voice_seconds', { stage }, seconds);
    }
  });
}
