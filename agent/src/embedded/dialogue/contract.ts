/** The shapes that this dialogue shares with the rest of the agent, in one place. */
export type { CallerTurn, Modality } from '../../conversation/modality.ts';
export type { CallContext } from '../../conversation/call-context.ts';
export type {
  TimeWish,
  ToolArgs,
  ToolName,
  ToolResult,
} from '../../conversation/tools/contract.ts';
export { isToolName } from '../../conversation/tools/contract.ts';
export type { Fact } from '../../calendar/state.ts';
