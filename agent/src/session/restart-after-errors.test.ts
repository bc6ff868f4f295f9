import { initializeLogger, voice } from '@livekit/agents';
import { beforeAll, describe, expect, it } from 'vitest';
import { restartAfterErrors } from './restart-after-errors.ts';
import { FakeLlm } from './testing/fake-models.ts';

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

/** An error that the framework has no count for: it closes the session. */
const FATAL = {
  type: 'interruption_detection_error',
  timestamp: 0,
  label: 'test',
  error: new Error('boom'),
  recoverable: false,
} as unknown as Parameters<voice.AgentSession['_onError']>[0];

describe('a session that an error has closed', () => {
  it('is started again, and answers', async () => {
    const model = new FakeLlm();
    model.turns = [{ say: 'Here I am.' }];
    const session = new voice.AgentSession({ llm: model });
    const agent = new voice.Agent({ instructions: 'none' });
    const start = (): Promise<void> => session.start({ agent, record: false });
    let isOver = false;
    let attempts = 0;
    const restarted = new Promise<void>((resolve) => {
      restartAfterErrors(session, {
        async start() {
          attempts += 1;
          if (attempts === 1) throw new Error('not yet');
          await start();
        },
        after: () => Promise.resolve(),
        isOver: () => isOver,
        onRestarted: resolve,
        log: { warn: () => undefined },
      });
    });
    await start();
    await session.run({ userInput: 'hello' }).wait();
    session._onError(FATAL);
    await restarted;
    const result = await session.run({ userInput: 'hello?' }).wait();
    result.expect.containsMessage({ role: 'assistant' });
    const asked = model.talks
      .at(-1)
      ?.items.flatMap((item) => (item.type === 'message' ? [item.textContent] : []));
    // It still knows what was said before.
    expect(asked).toEqual(expect.arrayContaining(['hello', 'Here I am.', 'hello?']));
    isOver = true;
    await session.close();
    expect(attempts).toBe(2);
  });
});
