import { llm } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import { whenWired, type MissingPart } from './wired-tools.ts';

const book = llm.tool({ description: 'Books.', execute: () => Promise.resolve('booked') });

/** A tool, and what goes into the log while parts of the calendar are missing. */
function wire() {
  const warnings: string[] = [];
  let part: MissingPart | null = null;
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (_fields: object, message: string) => void warnings.push(message),
  };
  const tools = whenWired({ book }, () => part, log);
  return {
    warnings,
    use: (missing: MissingPart | null) => {
      part = missing;
      return async () => tools['book']?.execute({}, {} as never) as Promise<unknown>;
    },
  };
}

describe('a tool of a calendar in somebody else’s agent', () => {
  it('works once the calendar is wired whole', async () => {
    const { use, warnings } = wire();
    expect(await use(null)()).toBe('booked');
    expect(warnings).toEqual([]);
  });

  it.each([
    ['attach', 'await calendar.attach(session) after session.start'],
    ['llmNode', 'pass llmNode: calendar.llmNode to voice.Agent.create'],
  ] as const)('does nothing without %s, and says what to do', async (missing, remedy) => {
    const { use, warnings } = wire();
    await expect(use(missing)()).rejects.toThrow(llm.ToolError);
    expect(warnings).toEqual([expect.stringContaining('The tool book did nothing: the ')]);
    expect(warnings[0]).toContain(remedy);
  });
});
