import type { Problem } from './problem.ts';
import type { ProbeResult } from './probe.ts';

/** The settings behind a probe. */
export interface Probed {
  /** What it was for: `speech`. */
  what: string;
  baseUrl: string;
  model: string;
  voice?: string;
  variables: { model: string; apiKey: string; baseUrl: string; voice?: string };
}

/** What a probe says about the settings; null where all is well, or nothing is known. Pure. */
export function judge(probed: Probed, result: ProbeResult): Problem | null {
  const { what, baseUrl, variables } = probed;
  const host = new URL(baseUrl).host;
  if (result.kind === 'silence') {
    return {
      variable: variables.baseUrl,
      message: `${host} cannot be reached for ${what} (${result.reason})`,
      fix: 'start the server or correct its address; calls are taken meanwhile, since it may come up',
      severity: 'warning',
    };
  }
  const { status, body } = result;
  if (status < 400) return null;
  // A project that may not use a model gets a 403, too.
  const isAboutModel = status === 403 && /model/i.test(body);
  if (status === 401 || (status === 403 && !isAboutModel)) {
    return {
      variable: variables.apiKey,
      message: `${host} refuses the key for ${what} (HTTP ${status})`,
      fix: 'set a key that is valid there, and may use this model',
      severity: 'error',
    };
  }
  if (status === 429) {
    return {
      variable: variables.apiKey,
      message: `${host} takes no more requests with this key at the moment (HTTP 429)`,
      fix: 'look at the limits and the credit of the account',
      severity: 'warning',
    };
  }
  if (status >= 500) {
    return {
      variable: variables.baseUrl,
      message: `${host} failed to answer for ${what} (HTTP ${status})`,
      fix: 'look at the log of the server; calls are taken meanwhile, since it may recover',
      severity: 'warning',
    };
  }
  return refusedSetting(probed, host, status, body);
}

/** A 4xx that is about the request: the server's words tell which part of it. */
function refusedSetting(
  { what, model, voice, variables }: Probed,
  host: string,
  status: number,
  body: string,
): Problem | null {
  const named = body.toLowerCase();
  if (voice !== undefined && variables.voice !== undefined && /voice/.test(named)) {
    return {
      variable: variables.voice,
      message: `${host} has no voice "${voice}"`,
      fix: 'set a voice of this model',
      severity: 'error',
    };
  }
  if (/model/.test(named)) {
    return {
      variable: variables.model,
      message: `${host} has no model "${model}" for ${what} (HTTP ${status})`,
      fix: 'set a model that the server offers (GET /models lists them)',
      severity: 'error',
    };
  }
  if (status === 404 || status === 405) {
    return {
      variable: variables.baseUrl,
      message: `${host} has no such path for ${what} (HTTP ${status})`,
      fix: 'correct the address: it usually ends in /v1',
      severity: 'error',
    };
  }
  return null;
}
