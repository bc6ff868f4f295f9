/** The double and the vendor's own client, for tests. */
import { OpenAI } from 'openai';
import { onTestFinished } from 'vitest';
import { startOpenaiDouble, type OpenaiDouble, type OpenaiDoubleOptions } from './openai-double.ts';

export interface DoubleFixture {
  double: OpenaiDouble;
  client: OpenAI;
}

/** Starts both; the test that is running stops them. */
export async function startDouble(options: OpenaiDoubleOptions = {}): Promise<DoubleFixture> {
  const double = await startOpenaiDouble(options);
  onTestFinished(() => double.close());
  return { double, client: clientOf(double) };
}

export function clientOf({ baseUrl, apiKey }: Pick<OpenaiDouble, 'baseUrl' | 'apiKey'>): OpenAI {
  return new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0 });
}
