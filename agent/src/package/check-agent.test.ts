import { initializeLogger, llm, voice } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedModel } from '../session/testing/scripted-model.ts';
import { calcom } from './calcom.ts';
import { checkAttachable, mergeTools } from './check-agent.ts';
import { openInCallCalendar } from './open-in-call-calendar.ts';

const tool = (answer: string) =>
  llm.tool({ description: 'A tool.', execute: () => Promise.resolve(answer) });
const TOOLS = { show_calendar: tool('calendar'), select_time: tool('selected') };

const sessions: voice.AgentSession[] = [];
beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** An agent with an `llmNode` of its own, as the calendar wants it. */
class GuardedAgent extends voice.Agent {
  override llmNode(...rest: Parameters<voice.Agent['llmNode']>) {
    return super.llmNode(...rest);
  }
}

async function started(
  tools: Parameters<typeof mergeTools>[0],
  AgentClass: typeof voice.Agent = GuardedAgent,
): Promise<voice.AgentSession> {
  const session = new voice.AgentSession({ llm: new ScriptedModel([]) });
  sessions.push(session);
  await session.start({ agent: new AgentClass({ instructions: '', tools }), record: false });
  return session;
}

const attach = (session: voice.AgentSession) => () => {
  checkAttachable(session, TOOLS);
};
const error = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error;

describe('a calendar in somebody else’s session', () => {
  it('fits with tools of theirs beside its own, once', async () => {
    const session = await started(mergeTools({ menu: tool('soup') }, TOOLS));
    expect(attach(session)).not.toThrow();
    expect(attach(session)).toThrow(error('another_calendar', 'Attach once'));
  });

  it('is refused before the session has been started', () => {
    const session = new voice.AgentSession({ llm: new ScriptedModel([]) });
    expect(attach(session)).toThrow(error('not_started', 'await session.start({ agent, room })'));
  });

  it('is refused where the agent has none of its tools, and can be attached once it has', async () => {
    const session = await started({ menu: tool('soup') });
    expect(attach(session)).toThrow(error('missing_tool', 'has no tool show_calendar'));
    await session.currentAgent.updateTools({ ...TOOLS });
    expect(attach(session)).not.toThrow();
  });

  it('is refused where another tool has taken the name of one', async () => {
    const session = await started({ ...TOOLS, select_time: tool('something else') });
    expect(attach(session)).toThrow(error('tool_clash', 'called select_time'));
  });

  it('is refused where nothing guards the words of the model', async () => {
    const session = await started(TOOLS, voice.Agent);
    expect(attach(session)).toThrow(error('not_guarded', 'pass llmNode: calendar.llmNode'));
  });

  it('is refused where a realtime model speaks, whose words cannot be held back', () => {
    const model = Object.create(llm.RealtimeModel.prototype) as llm.RealtimeModel;
    const session = {
      currentAgent: new GuardedAgent({ instructions: '', tools: TOOLS }),
      llm: model,
    };
    expect(attach(session as never)).toThrow(
      error('unsupported_model', 'give it stt, llm and tts instead'),
    );
  });

  it('is refused with tools of theirs that have its names', () => {
    const twice = () => mergeTools({ show_calendar: tool('mine') }, TOOLS);
    expect(twice).toThrow(error('tool_clash', 'called show_calendar'));
  });
});

describe('options that will not do', () => {
  it('are told for Cal.com: no key, no event type', () => {
    expect(() => calcom({ apiKey: '', eventTypeSlug: 'table' })).toThrow(
      error('bad_option', 'has no apiKey'),
    );
    expect(() => calcom({ apiKey: 'cal_key' })).toThrow(error('bad_option', 'no event type'));
  });

  it.each(['api.cal.com/v2', 'localhost:5555/v2'])('are told: %s is no address', (apiUrl) => {
    expect(() => calcom({ apiKey: 'cal_key', eventTypeSlug: 'table', apiUrl })).toThrow(
      error('bad_option', 'such as https://api.cal.com/v2'),
    );
  });

  it('are not an address that an environment leaves empty', () => {
    const options = { apiKey: 'cal_key', eventTypeSlug: 'table', apiUrl: '' };
    expect(() => calcom(options)).not.toThrow();
  });

  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['language', { language: 'fr' }],
    ['callerWithinMs', { callerWithinMs: 0 }],
  ])('are told by name: %s', async (name, options) => {
    const ctx = { addShutdownCallback: () => undefined };
    const opened = openInCallCalendar({ ctx, scheduler: {}, ...options } as never);
    await expect(opened).rejects.toThrow(error('bad_option', `The option ${name} of`));
  });
});
