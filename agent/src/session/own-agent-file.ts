/** The operator's own agent, out of the settings and the file that they name. */
import { readFile } from 'node:fs/promises';
import { ConfigError } from '../runtime/config-error.ts';
import type { AgentConfig } from '../runtime/config.ts';
import { ownInstructions } from '../conversation/instructions.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';

const VARIABLE = 'AGENT_INSTRUCTIONS_FILE';

/**
 * Reads the operator's instructions, where a file is named.
 *
 * @throws ConfigError where the file cannot be read, holds more than is taken, nothing, or no text
 */
export async function readOwnAgent({
  name,
  greeting,
  instructionsFile,
}: AgentConfig): Promise<OwnAgent> {
  if (instructionsFile === undefined) return { name, greeting };
  const text = await readFile(instructionsFile, 'utf8').catch((error: unknown) => {
    throw wrong(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  });
  if (text.trim() === '') throw wrong('is empty');
  if (text.includes('\0')) throw wrong('is no text');
  try {
    return { name, greeting, instructions: ownInstructions(text) };
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): ConfigError {
  return new ConfigError([{ variable: VARIABLE, message }]);
}
