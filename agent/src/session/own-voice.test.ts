import { initializeLogger, voice } from '@livekit/agents';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTroubledSession, type TroubledSession } from './testing/troubled-session.ts';

const { AgentStateChanged, UserStateChanged } = voice.AgentSessionEventTypes;
const QUESTION = 'What name shall I put it under?';

let call: TroubledSession;

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});
beforeEach(async () => {
  call = await startTroubledSession({ hearing: 'listen', setTimer: () => () => undefined });
  call.llm.turns = [{ say: QUESTION }, { say: 'Thank you.' }];
  await call.ask('tuesday at two');
});
afterEach(() => call.close());

/** A voice begins while the agent is heard or is silent, and its words come once both are over. */
function hear(text: string, { over }: { over: boolean }): void {
  const createdAt = 0;
  const emit = (agent: voice.AgentState, user: voice.UserState) => {
    call.session.emit(AgentStateChanged, {
      type: AgentStateChanged,
      oldState: 'initializing',
      newState: agent,
      createdAt,
    });
    call.session.emit(UserStateChanged, {
      type: UserStateChanged,
      oldState: 'away',
      newState: user,
      createdAt,
    });
  };
  if (over) emit('speaking', 'speaking');
  emit('listening', 'listening');
  call.stt.hear(text);
}

describe('the voice of the agent in the microphone of the caller', () => {
  it('is no turn, and the caller’s own words after it are', async () => {
    hear('what name shall i put it under', { over: true });
    hear('anna berg', { over: false });
    await call.until('said: Thank you.');
    const turns = call.session.history.items.flatMap((item) =>
      item.type === 'message' && item.role === 'user' ? [item.textContent] : [],
    );
    expect(turns).toEqual(['tuesday at two', 'anna berg']);
    expect(call.failures).toEqual([]);
  });
});
