/** The tools of a calendar that work only once it has been put whole into an agent. */
import { llm } from '@livekit/agents';
import type { ToolMap } from '../conversation/tools/tool-list.ts';
import type { CalendarLog } from './in-call-calendar.ts';

/** A place of the calendar in an agent, where it is easily forgotten. */
export type MissingPart = 'attach' | 'llmNode';

/** What has been left out, and what to do instead. */
export const REMEDIES: Readonly<Record<MissingPart, string>> = {
  attach:
    'the calendar is not attached: await calendar.attach(session) after session.start, before the first words',
  llmNode:
    'the agent has no llmNode of the calendar, so nothing keeps its model from claiming what is not so: pass llmNode: calendar.llmNode to voice.Agent.create, or call it in the llmNode of your class',
};

/**
 * Returns tools that do nothing while a part is missing, and say so in the log; the model is told that nothing was done.
 *
 * @param missing returns the part; null where none is
 */
export function whenWired(
  tools: ToolMap,
  missing: () => MissingPart | null,
  log: CalendarLog,
): ToolMap {
  const wired = Object.entries(tools).map(([name, tool]): [string, ToolMap[string]] => [
    name,
    {
      ...tool,
      execute(args, how) {
        const part = missing();
        if (part === null) return tool.execute(args, how);
        const problem = `The tool ${name} did nothing: ${REMEDIES[part]}.`;
        log.warn({ missing: part }, problem);
        throw new llm.ToolError(problem);
      },
    },
  ]);
  return Object.fromEntries(wired);
}
