import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Stack } from '../../scripts/stack/start-stack.ts';

/**
 * Runs an agent in the folder of examples/own-agent, as `npm start` does there; resolves once it has registered.
 *
 * @param file of the agent, seen from the folder
 * @returns what ends it
 */
export async function runOwnAgent(
  folder: string,
  file: string,
  { livekitUrl, apiKey, apiSecret }: Stack,
): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, 'dev'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      LIVEKIT_URL: livekitUrl,
      LIVEKIT_API_KEY: apiKey,
      LIVEKIT_API_SECRET: apiSecret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const said: string[] = [];
  const stop = async (): Promise<void> => {
    child.kill();
    await exit;
  };
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const lines = createInterface({ input: child.stdout });
  const registered = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('registered worker')) resolve(true);
    });
    lines.on('close', () => {
      resolve(false);
    });
  });
  if (await registered) return stop;
  throw new Error(`${file} ended without registering:\n${said.join('\n')}`);
}
