import { inference, llm } from '@livekit/agents';
import { TOOL_NAMES, TOOLS, type ToolName } from '../../agent/src/conversation/tools/contract.ts';
import { modelSchema } from '../../agent/src/conversation/tools/model-schema.ts';
import type { VoiceModels } from '../../agent/src/voice/voice-models.ts';
import { StepFailure } from './findings.ts';
import { watchErrors } from './watch-errors.ts';

const CONNECTION = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 15_000 };
const INSTRUCTIONS =
  'You are a voice assistant that books appointments. When the caller wants an appointment or names a time, call show_calendar at once. Today is 2026-11-24.';
const WISH = 'I would like to book an appointment for tomorrow morning.';

/** The language model of a provider as the framework's object; null where there is none to chat with. */
export function chatModel(model: VoiceModels['llm']): llm.LLM | null {
  if (typeof model === 'string') return inference.LLM.fromModelString(model);
  return model instanceof llm.LLM ? model : null;
}

export interface ModelAnswer {
  text: string;
  calls: readonly { name: string; args: string }[];
  /** Until the first word or call, in ms. */
  firstMs: number;
}

/**
 * Says hello to the model.
 *
 * @throws StepFailure when it answers nothing, or the provider's error
 */
export async function checkModel(model: llm.LLM, now: () => number): Promise<ModelAnswer> {
  const answer = await chat(model, 'Say hello in one short sentence.', [], now);
  if (answer.text.trim() !== '') return answer;
  throw new StepFailure(
    'no_answer',
    'The model answered with nothing.',
    'Choose another language model: this one says nothing to a plain question.',
  );
}

/**
 * Gives the model the tools of a call and a wish that takes one.
 *
 * @throws StepFailure when it calls none, or with arguments that the tool does not take
 */
export async function checkToolCall(model: llm.LLM, now: () => number): Promise<ModelAnswer> {
  const answer = await chat(model, WISH, toolsOfCall(), now);
  const call = answer.calls.find(({ name }) => name === 'show_calendar' || name === 'find_times');
  if (call === undefined) {
    throw new StepFailure(
      'no_tool_call',
      'The model did not call a tool when it was asked for an appointment.',
      'Choose a language model that supports tool calling (function calling); without it nothing can be booked.',
    );
  }
  const { parameters } = call.name === 'find_times' ? TOOLS.find_times : TOOLS.show_calendar;
  if (!parameters.safeParse(parseJson(call.args)).success) {
    throw new StepFailure(
      'tool_arguments_wrong',
      `The model called ${call.name} with arguments that the tool does not take.`,
      'Choose a larger language model: this one does not keep to the form of a tool.',
    );
  }
  return answer;
}

async function chat(
  model: llm.LLM,
  words: string,
  tools: readonly llm.ToolContextEntry[],
  now: () => number,
): Promise<ModelAnswer> {
  const chatCtx = llm.ChatContext.empty();
  chatCtx.addMessage({ role: 'system', content: INSTRUCTIONS });
  chatCtx.addMessage({ role: 'user', content: words });
  const started = now();
  let firstMs: number | undefined;
  let text = '';
  const calls: { name: string; args: string }[] = [];
  const toolCtx = tools.length > 0 ? { toolCtx: new llm.ToolContext(tools) } : {};
  await watchErrors(model, async (signal) => {
    const stream = model.chat({ chatCtx, ...toolCtx, connOptions: CONNECTION });
    signal.addEventListener('abort', () => stream.close(), { once: true });
    for await (const { delta } of stream) {
      if (delta === undefined) continue;
      firstMs ??= now() - started;
      text += delta.content ?? '';
      calls.push(...(delta.toolCalls ?? []));
    }
  });
  return { text, calls, firstMs: firstMs ?? now() - started };
}

/** The tools as a call has them, by the same schemas; nothing executes them here. */
function toolsOfCall(): llm.ToolContextEntry[] {
  const entry = (name: ToolName): llm.ToolContextEntry =>
    llm.tool({
      name,
      description: TOOLS[name].description,
      parameters: modelSchema(TOOLS[name].parameters),
      execute: () => Promise.resolve({ ok: true }),
    });
  return TOOL_NAMES.map(entry);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return undefined;
  }
}
