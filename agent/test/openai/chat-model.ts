/** What stands in for a language model: a function from the request to a reply. */
import type { ChatRequest } from './chat-request.ts';

/** A call of a tool as the model writes it; an object is written as JSON, a text goes out as it is, broken or not. */
export interface WrittenCall {
  name: string;
  arguments: string | Record<string, unknown>;
}

/** One answer of a model. Nothing in it is an empty answer. */
export interface Reply {
  content?: string;
  calls?: readonly WrittenCall[];
  /** Characters of a streamed piece; a token's worth by default. */
  pieceChars?: number;
}

export type ChatModel = (request: ChatRequest) => Reply;

/** One turn of a script. */
export interface ScriptTurn {
  /** Whether it fits the chat so far; it always does where this is missing. */
  when?: (request: ChatRequest) => boolean;
  reply: Reply | ChatModel;
  /** Stays in the script after it was used. */
  repeat?: boolean;
}

/** A model that follows a script: the first turn that fits and is not used up answers; an empty answer when none does. */
export function scripted(turns: readonly ScriptTurn[]): ChatModel {
  const left = [...turns];
  return (request) => {
    const turn = left.find(({ when }) => when === undefined || when(request));
    if (turn === undefined) return {};
    if (turn.repeat !== true) left.splice(left.indexOf(turn), 1);
    return typeof turn.reply === 'function' ? turn.reply(request) : turn.reply;
  };
}

/** The reply as `tool_choice` and `parallel_tool_calls` let it be: a model cannot answer against them. */
export function obeyChoice(reply: Reply, request: ChatRequest): Reply {
  const { tools = [], tool_choice: choice = 'auto', parallel_tool_calls: parallel } = request;
  let calls = tools.length === 0 || choice === 'none' ? [] : (reply.calls ?? []);
  if (choice === 'required' && calls.length === 0) {
    calls = tools.slice(0, 1).map((tool) => ({ name: tool.function.name, arguments: {} }));
  }
  if (typeof choice === 'object') {
    const { name } = choice.function;
    calls = calls.filter((call) => call.name === name);
    if (calls.length === 0) calls = [{ name, arguments: {} }];
  }
  return { ...reply, calls: parallel === false ? calls.slice(0, 1) : calls };
}
