import { startGuard } from '../../scripts/stack/guard.ts';
import { startPart } from '../../scripts/stack/part.ts';
import type { Stack } from '../../scripts/stack/start-stack.ts';

/**
 * Runs an agent in the folder of examples/own-agent, as `npm start` does there; resolves once it has registered.
 *
 * @param file of the agent, seen from the folder
 * @returns what ends it
 * @throws Error with its last lines where it ends before
 */
export async function runOwnAgent(
  folder: string,
  file: string,
  { livekitUrl, apiKey, apiSecret }: Stack,
): Promise<() => Promise<void>> {
  const guard = startGuard();
  let onRegistered: () => void = () => undefined;
  const registered = new Promise<true>((resolve) => {
    onRegistered = () => resolve(true);
  });
  const part = startPart(
    {
      name: 'worker',
      command: process.execPath,
      args: ['--import', 'tsx', file, 'dev'],
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        LIVEKIT_URL: livekitUrl,
        LIVEKIT_API_KEY: apiKey,
        LIVEKIT_API_SECRET: apiSecret,
      },
      healthUrl: '',
      graceMs: 10_000,
    },
    guard,
    (line) => {
      if (line.includes('registered worker')) onRegistered();
    },
  );
  const stop = async (): Promise<void> => {
    await part.stop();
    guard.close();
  };
  if ((await Promise.race([registered, part.ended])) === true) return stop;
  await stop();
  throw new Error(`${file} ended without registering:\n${part.tail().join('\n')}`);
}
