/** Worker of the job to compare with. The environment has LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET. */
import { fileURLToPath } from 'node:url';
import { cli, ServerOptions } from '@livekit/agents';

cli.runApp(
  new ServerOptions({
    agent: fileURLToPath(new URL('./bare-job.mjs', import.meta.url)),
    agentName: process.env['LIVEKIT_AGENT_NAME'] ?? 'bare',
    host: '127.0.0.1',
    port: Number(process.env['WORKER_PORT']),
    numIdleProcesses: 1,
    logLevel: 'warn',
    loadFunc: () => Promise.resolve(0),
  }),
);
