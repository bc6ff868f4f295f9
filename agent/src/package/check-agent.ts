/** Whether session and agent of a program fit the calendar that is put into them. */
import { llm, voice } from '@livekit/agents';
import type { ToolMap } from '../conversation/tools/tool-list.ts';
import { InCallCalendarError } from './calendar-error.ts';
import { REMEDIES } from './wired-tools.ts';

/** Sessions that have a calendar. */
const taken = new WeakSet<object>();

/**
 * Takes a session for one calendar.
 *
 * @throws InCallCalendarError where it has not been started, has a calendar, a model that cannot be guarded or is not, or
 * tools that are not the calendar's
 */
export function checkAttachable(session: voice.AgentSession, tools: ToolMap): void {
  if (taken.has(session)) {
    throw new InCallCalendarError(
      'another_calendar',
      'This session has a calendar already: a call has one. Attach once, to the session that the caller talks to.',
    );
  }
  const agent = agentOf(session);
  if (agent === null) {
    throw new InCallCalendarError(
      'not_started',
      'This session has not been started: await session.start({ agent, room }) first, then attach the calendar.',
    );
  }
  const realtime = realtimeProblem(agent, session);
  if (realtime !== null) throw new InCallCalendarError('unsupported_model', realtime);
  checkTools(agent, tools);
  // An agent of voice.Agent.create has one in any case: its turns show whose it is.
  if (agent.llmNode === voice.Agent.prototype.llmNode) {
    throw new InCallCalendarError('not_guarded', `Not attached: ${REMEDIES.llmNode}.`);
  }
  taken.add(session);
}

/** Returns what is wrong with an agent that speaks through a realtime model; null for any other. */
export function realtimeProblem(
  agent: Pick<voice.Agent, 'llm'>,
  session: Pick<voice.AgentSession, 'llm'>,
): string | null {
  return (agent.llm ?? session.llm) instanceof llm.RealtimeModel
    ? 'This session speaks through a realtime model, whose words cannot be held back before they are heard: give it stt, llm and tts instead.'
    : null;
}

function agentOf(session: voice.AgentSession): voice.Agent | null {
  try {
    return session.currentAgent;
  } catch {
    return null;
  }
}

/** @throws InCallCalendarError where a tool of the calendar is not there, or another one has its name */
function checkTools(agent: Pick<voice.Agent, 'toolCtx'>, tools: ToolMap): void {
  for (const [name, { execute }] of Object.entries(tools)) {
    const found = agent.toolCtx.getFunctionTool(name);
    if (found?.execute === execute) continue;
    if (found !== undefined) throw new InCallCalendarError('tool_clash', clash(name));
    throw new InCallCalendarError(
      'missing_tool',
      `The agent has no tool ${name}: build it with tools: calendar.withTools({ … }), or with calendar.tools.`,
    );
  }
}

/** @throws InCallCalendarError where two tools have one name */
export function mergeTools(mine: ToolMap, tools: ToolMap): ToolMap {
  const twice = Object.keys(mine).find((name) => Object.hasOwn(tools, name));
  if (twice !== undefined) throw new InCallCalendarError('tool_clash', clash(twice));
  return { ...mine, ...tools };
}

function clash(name: string): string {
  return `Two tools of the agent are called ${name}, yours and the calendar's: rename yours.`;
}
