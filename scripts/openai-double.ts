/**
 * `npm run openai-double -- [--port N] [--model booker|liar|…] [--key K] [--tone]`: a local server that speaks the protocol of the
 * OpenAI API, for trying VOICE_PROVIDER=openai without a key. Ctrl-C ends it.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngines } from '../agent/test/openai/engines.ts';
import { MODEL_NAMES, modelByName } from '../agent/test/openai/models/index.ts';
import { startOpenaiDouble } from '../agent/test/openai/openai-double.ts';
import { portOption } from './lib/port-option.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    model: { type: 'string', default: 'booker' },
    key: { type: 'string' },
    tone: { type: 'boolean', default: false },
  },
});
const port = portOption(values.port);
const model = MODEL_NAMES.find((name) => name === values.model);
if (!model) throw new Error(`--model takes one of ${MODEL_NAMES.join(', ')}`);

const engines = values.tone
  ? undefined
  : await loadEngines({ dir: resolve(process.env['DATA_DIR'] ?? '.data', 'openai-double') });
const double = await startOpenaiDouble({
  port,
  model: modelByName(model),
  apiKey: values.key ?? null,
  ...(engines?.hearing && { hearing: engines.hearing }),
  ...(engines && { speaking: engines.speaking }),
}).catch(async (error: unknown) => {
  // Its programs would keep this process alive.
  await engines?.close();
  throw error;
});

console.log(`OpenAI double at ${double.baseUrl}, model ${model}. To use it:
  VOICE_PROVIDER=openai OPENAI_BASE_URL=${double.baseUrl} OPENAI_API_KEY=${double.apiKey} npm start
Hearing: ${engines?.hearing ? 'PocketSphinx' : 'only the texts given to it'}. Speaking: ${engines ? 'flite' : 'a tone'}.
To change it while it runs:
  curl -d '{"faults":{"chat":{"kind":"status","status":503}}}' ${new URL('/admin', double.baseUrl).href}
  curl -d '{"faults":{"chat":null},"model":"liar","hear":["next week"]}' ${new URL('/admin', double.baseUrl).href}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([double.close(), engines?.close()]).then(() => process.exit(0));
  });
}
