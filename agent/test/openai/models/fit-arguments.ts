import { z } from 'zod';
import type { ChatRequest } from '../chat-request.ts';
import { answeredCalls } from './chat-reading.ts';

const parametersSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Arguments as the schema of the tool has them: those it does not know are left out; what it requires beyond them is
 * taken from what tools answered under the same name, else it is null, as in strict mode.
 */
export function fitArguments(
  request: ChatRequest,
  tool: string,
  args: Record<string, unknown>,
): Record<string, unknown> {
  const found = request.tools?.find((each) => each.function.name === tool)?.function.parameters;
  if (!found) return args;
  const { properties, required } = parametersSchema.parse(found);
  const known = Object.entries(args).filter(([name]) => name in properties);
  const needed = required
    .filter((name) => !(name in args))
    .map((name): [string, unknown] => [name, told(request, name)]);
  return Object.fromEntries([...known, ...needed]);
}

function told(request: ChatRequest, name: string): unknown {
  const answers: Record<string, unknown>[] = answeredCalls(request).map(({ answer }) => answer);
  return answers.findLast((answer) => answer[name] !== undefined)?.[name] ?? null;
}
