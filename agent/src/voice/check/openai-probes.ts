import { HEARING_RATE } from '../audio/hearing-settings.ts';
import { wavOf } from '../audio/wav.ts';
import { isOpenai, type ModelEndpoint, type OpenaiChoice } from '../../runtime/voice-choice.ts';
import type { Probed } from './judge.ts';
import type { Probe } from './probe.ts';

export interface NamedProbe {
  probed: Probed;
  probe: Probe;
}

/** Half a second of silence: shorter recordings are refused. */
const SILENCE = new Int16Array(HEARING_RATE / 2);

/** One probe for each model that a call needs. */
export function openaiProbes({ llm, stt, tts, realtime }: OpenaiChoice): NamedProbe[] {
  const speech = speechProbe(tts);
  if (realtime) return [realtimeProbe(realtime), speech];
  // Some models hear in sessions only, and would refuse a recording.
  const takesRecordings = !isOpenai(stt) || !/realtime|live/.test(stt.model);
  return [chatProbe(llm), ...(takesRecordings ? [hearingProbe(stt)] : []), speech];
}

/** Streamed, so that it ends with the first byte. No limit of tokens: servers do not agree on its name. */
export function chatProbe(endpoint: ModelEndpoint): NamedProbe {
  const body = {
    model: endpoint.model,
    messages: [{ role: 'user', content: 'Say hi.' }],
    stream: true,
  };
  return jsonProbe({ ...endpoint, what: 'chat' }, endpoint, '/chat/completions', body);
}

function speechProbe(endpoint: OpenaiChoice['tts']): NamedProbe {
  const { model, voice } = endpoint;
  const body = { model, voice, input: 'Hi.', response_format: 'pcm' };
  const variables = { ...endpoint.variables, voice: 'OPENAI_TTS_VOICE' };
  return jsonProbe({ ...endpoint, variables, what: 'speech' }, endpoint, '/audio/speech', body);
}

/** A token for a session that nobody begins. */
function realtimeProbe(endpoint: ModelEndpoint): NamedProbe {
  const body = { session: { type: 'realtime', model: endpoint.model } };
  return jsonProbe(
    { ...endpoint, what: 'realtime sessions' },
    endpoint,
    '/realtime/client_secrets',
    body,
  );
}

function hearingProbe(endpoint: ModelEndpoint): NamedProbe {
  const body = new FormData();
  const recording = new Uint8Array(wavOf(SILENCE, HEARING_RATE));
  body.set('file', new File([recording], 'silence.wav', { type: 'audio/wav' }));
  body.set('model', endpoint.model);
  const url = `${endpoint.baseUrl}/audio/transcriptions`;
  return {
    probed: { ...endpoint, what: 'transcription' },
    probe: { url, headers: authorization(endpoint), body },
  };
}

function jsonProbe(
  probed: Probed,
  endpoint: ModelEndpoint,
  path: string,
  body: object,
): NamedProbe {
  const headers = { ...authorization(endpoint), 'content-type': 'application/json' };
  return {
    probed,
    probe: { url: `${endpoint.baseUrl}${path}`, headers, body: JSON.stringify(body) },
  };
}

function authorization({ apiKey }: ModelEndpoint): Record<string, string> {
  return apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
}
