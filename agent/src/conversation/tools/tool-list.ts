/** The tools as a language model of LiveKit Agents gets them. */
import { llm, type voice } from '@livekit/agents';
import type { z } from 'zod';
import type { Task } from '../consent/ledger.ts';
import type { ConsentWords } from '../words/words.ts';
import {
  TOOL_NAMES,
  TOOLS,
  type RawToolArgs,
  type ToolArgs,
  type ToolName,
  type ToolResult,
} from './contract.ts';
import type { Tools } from './deps.ts';
import { modelSchema } from './model-schema.ts';
import { withoutNulls } from './said.ts';

/** Tools by the names that a model calls them by, as `voice.Agent` takes them. */
export type ToolMap = Exclude<llm.ToolContextLike, llm.ToolContext | readonly unknown[]>;

export interface ToolMapOptions {
  words: Pick<ConsentWords, 'notAgreed' | 'oneAtATime'>;
  /** Whether results name starts as instants, beside their handles: the embedded dialogue reckons with them. */
  showStarts: boolean;
  /** Those that the model is given; else all. */
  names?: readonly ToolName[] | undefined;
}

/** The table with the types that hold for each of its entries. */
const SPECS: {
  [T in ToolName]: { parameters: z.ZodType<RawToolArgs<T>> };
} = TOOLS;

/** Every tool by its name, ready for the framework. Of a turn that books, moves or cancels twice, the first is done and the other is not. */
export function toToolMap(
  tools: Tools,
  { words, showStarts, names = TOOL_NAMES }: ToolMapOptions,
): ToolMap {
  const decided = new WeakSet<object>();

  function toTool(name: ToolName): ToolMap[string] {
    const { description, parameters, needsConsent } = TOOLS[name];
    return llm.tool({
      description,
      parameters: modelSchema(parameters),
      onDuplicate: needsConsent ? 'reject' : 'allow',
      execute: async (raw, { ctx }) => forModel(await run(name, raw, ctx)),
    });
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the arguments to the tool
  async function run<T extends ToolName>(
    name: T,
    raw: unknown,
    ctx: voice.RunContext,
  ): Promise<ToolResult> {
    const parsed = SPECS[name].parameters.safeParse(raw);
    if (!parsed.success) throw new llm.ToolError(whatIsWrong(name, parsed.error));
    const args: ToolArgs<T> = withoutNulls(parsed.data);
    const task = taskOf(name, args);
    if (task === null) return tools[name](args);
    const refusal = notNow(task, ctx);
    if (refusal) return refusal;
    const { allowInterruptions } = ctx.speechHandle;
    ctx.disallowInterruptions();
    const result = await tools[name](args);
    // Nothing was done: who answers before the question is over is heard.
    if (result.needs === 'consent') ctx.speechHandle.allowInterruptions = allowInterruptions;
    return result;
  }

  /** Why something is not done in this turn; null where it may be. */
  function notNow(task: Task, ctx: voice.RunContext): ToolResult | null {
    // A caller who spoke over the question has not agreed to anything yet.
    if (ctx.speechHandle.interrupted) return { ok: false, say: words.notAgreed(task) };
    if (decided.has(ctx.speechHandle)) return { ok: false, say: words.oneAtATime() };
    decided.add(ctx.speechHandle);
    return null;
  }

  function forModel(result: ToolResult): object {
    if (showStarts || result.times === undefined) return result;
    return { ...result, times: result.times.map(({ time, spoken }) => ({ time, spoken })) };
  }

  return Object.fromEntries(names.map((name) => [name, toTool(name)]));
}

/** More of what is wrong with one call helps no model, and a list of hundreds fills its context. */
const MAX_ISSUES = 4;

/** For the model: which arguments will not do, and why. */
function whatIsWrong(name: ToolName, { issues }: z.ZodError): string {
  const lines = issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => `${path.join('.') || 'arguments'}: ${message}`);
  return `Nothing was done: the arguments of ${name} will not do. ${lines.join('; ')}. Correct them, or ask the caller.`;
}

/** What a tool books, moves or cancels. */
const TASKS: Partial<Record<ToolName, Task>> = {
  book_appointment: 'book',
  move_booking: 'move',
  cancel_booking: 'cancel',
};

/** What a call would book, move or cancel; null where it does none of them. To begin a move changes nothing yet. */
function taskOf(name: ToolName, args: { confirmed?: unknown }): Task | null {
  const task = TASKS[name] ?? null;
  return task === 'move' && args.confirmed !== true ? null : task;
}
