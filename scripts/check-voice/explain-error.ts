import { z } from 'zod';
import { StepFailure } from './findings.ts';

/** The variables that a step depends on. */
export interface StepVariables {
  key: string;
  model: string;
  address: string;
  /** Where the step speaks. */
  voice?: string;
}

const errorSchema = z.object({
  message: z.string().catch(''),
  name: z.string().catch(''),
  statusCode: z.number().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  body: z.object({ code: z.string().nullish() }).nullish().catch(null),
});

/** A websocket that is refused says the status in words only. */
const STATUS_IN_WORDS = /\b(?:response|status)\D{0,10}([45]\d\d)\b/i;

/** What an error of a provider means, and which variable to look at. Never says the key. */
export function explainError(error: unknown, variables: StepVariables): StepFailure {
  if (error instanceof StepFailure) return error;
  const { message, name, statusCode, status, code, body } = errorSchema.parse(error ?? {});
  const inWords = STATUS_IN_WORDS.exec(message)?.[1];
  const found = [statusCode, status, Number(inWords)].find(
    (each) => each !== undefined && each > 0,
  );
  const { key, model, address, voice } = variables;
  switch (found ?? 0) {
    case 401:
    case 403:
      return new StepFailure(
        'key_refused',
        `The provider refused the key (HTTP ${found}).`,
        `Put a valid key into ${key}, whole and without quotation marks; it must belong to the address in ${address}.`,
      );
    case 404:
      return (body?.code ?? code) === 'model_not_found'
        ? new StepFailure(
            'model_unknown',
            'The provider does not have this model, or not for this key.',
            `Set ${model} to a model that the provider lists.`,
          )
        : new StepFailure(
            'address_wrong',
            'There is nothing at this address (HTTP 404).',
            `${address} must be the base of the API, mostly ending in /v1; otherwise ${model} is not served there.`,
          );
    case 429:
      return new StepFailure(
        'rate_limited',
        'The provider takes no more requests for now (HTTP 429).',
        `Look at the limits and the credit of the account behind ${key}.`,
      );
    case 400:
    case 422:
      return new StepFailure(
        'request_refused',
        `The provider refused the request: ${shorten(message)}`,
        voice === undefined
          ? `Mostly the model in ${model} does not support what a call needs: try another one.`
          : `Mostly the voice in ${voice} is none of the model in ${model}: try another one.`,
      );
    default:
  }
  if (found !== undefined && found >= 500) {
    return new StepFailure(
      'provider_failed',
      `The provider failed (HTTP ${found}).`,
      'Try again later, and look at the status page of the provider.',
    );
  }
  if (/timeout/i.test(name) || /timed out|timeout/i.test(message)) {
    return new StepFailure(
      'timed_out',
      'The provider did not answer in time.',
      `Try again; if it stays so, take a faster model in ${model} or another address in ${address}.`,
    );
  }
  if (/connection error|ECONN|ENOTFOUND|EAI_AGAIN|fetch failed|socket hang up/i.test(message)) {
    return new StepFailure(
      'unreachable',
      'The provider cannot be reached.',
      `Is the address in ${address} right, the server running, and does a firewall or proxy let it through?`,
    );
  }
  return new StepFailure(
    'failed',
    `It failed: ${shorten(message)}`,
    `Check ${[...new Set([model, address])].join(' and ')}; LOG_LEVEL=debug shows more in a call.`,
  );
}

function shorten(message: string): string {
  return message.length > 300 ? `${message.slice(0, 300)} …` : message;
}
