/** What a model can know of a call: what was said, what tools answered, what the system messages say. Pure. */
import { z } from 'zod';
import { textOf, type ChatMessage, type ChatRequest } from '../chat-request.ts';

/** A time on offer, as a tool result lists it: by its handle, and in words. */
const timeSchema = z.object({
  time: z.string().optional(),
  spoken: z.string().default(''),
});
export type OfferedTime = z.output<typeof timeSchema>;

/** What the booker looks at in the answer of a tool. */
const answerSchema = z.looseObject({
  ok: z.boolean().catch(true),
  say: z.string().catch(''),
  times: z.array(timeSchema).optional().catch(undefined),
  missing: z.array(z.string()).optional().catch(undefined),
  booked: z.boolean().optional().catch(undefined),
});
export type ToolAnswer = z.output<typeof answerSchema>;

/** A call of a tool that was answered. */
export interface AnsweredCall {
  name: string;
  arguments: Record<string, unknown>;
  answer: ToolAnswer;
}

/** The last message that is not the system's. */
export function lastTurn({ messages }: ChatRequest): ChatMessage | undefined {
  return messages.findLast(({ role }) => role !== 'system' && role !== 'developer');
}

/** What was said last by one side; empty when nothing was. */
export function lastSaid({ messages }: ChatRequest, role: 'user' | 'assistant'): string {
  const last = messages.findLast((message) => message.role === role && textOf(message) !== '');
  return last === undefined ? '' : textOf(last);
}

export function systemText({ messages }: ChatRequest): string {
  return messages
    .filter(({ role }) => role === 'system' || role === 'developer')
    .map(textOf)
    .join('\n');
}

/** Every call that was answered, in order. */
export function answeredCalls({ messages }: ChatRequest): AnsweredCall[] {
  const calls = new Map<string, { name: string; arguments: string }>();
  const answered: AnsweredCall[] = [];
  for (const message of messages) {
    if (message.role === 'assistant') {
      for (const call of message.tool_calls ?? []) calls.set(call.id, call.function);
    } else if (message.role === 'tool') {
      const call = calls.get(message.tool_call_id);
      if (call === undefined) continue;
      const given = z.record(z.string(), z.unknown()).safeParse(parseJson(call.arguments));
      answered.push({
        name: call.name,
        arguments: given.success ? given.data : {},
        answer: readAnswer(textOf(message)),
      });
    }
  }
  return answered;
}

/** The calls that were answered since somebody last spoke. */
export function freshCalls(request: ChatRequest): AnsweredCall[] {
  const { messages } = request;
  const spoken = messages.findLastIndex(({ role }) => role === 'user');
  return answeredCalls({ ...request, messages: messages.slice(spoken + 1) });
}

/** The times that were offered last. */
export function offeredTimes(request: ChatRequest): OfferedTime[] {
  return (
    answeredCalls(request).findLast(({ answer }) => (answer.times ?? []).length > 0)?.answer
      .times ?? []
  );
}

/** Form fields still to be filled in: as the screen says, else as the last tool said; undefined when neither did. */
export function missingFields(request: ChatRequest): string[] | undefined {
  const [, listed] = [...systemText(request).matchAll(/Still needed: ([^.]*)\./g)].at(-1) ?? [];
  if (listed !== undefined) return listed === 'nothing' ? [] : listed.split(', ');
  return answeredCalls(request).findLast(({ answer }) => answer.missing !== undefined)?.answer
    .missing;
}

/** Today where the screen is: `date 2026-11-28`, else the first date in it; undefined when there is none. */
export function today(request: ChatRequest): string | undefined {
  const text = systemText(request);
  const [named] = [...text.matchAll(/date:? (\d{4}-\d{2}-\d{2})/gi)].slice(-1);
  return named?.[1] ?? /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}

/** A tool may answer an object, or a text in JSON once more. */
function readAnswer(text: string): ToolAnswer {
  const once = parseJson(text);
  const parsed = answerSchema.safeParse(
    typeof once === 'string' ? (parseJson(once) ?? once) : once,
  );
  return parsed.success ? parsed.data : { ok: true, say: text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
