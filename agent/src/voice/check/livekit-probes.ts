import { AccessToken } from 'livekit-server-sdk';
import type { LivekitChoice } from '../../runtime/voice-choice.ts';
import { chatProbe, type NamedProbe } from './openai-probes.ts';

const TOKEN_SECONDS = 60;

/** Inference speaks the OpenAI API for its language models; hearing and speaking are behind sockets, and not probed. */
export async function livekitProbes(choice: LivekitChoice): Promise<NamedProbe[]> {
  const { apiKey, apiSecret, baseUrl } = choice;
  const token = new AccessToken(apiKey, apiSecret, { identity: 'agent', ttl: TOKEN_SECONDS });
  token.addInferenceGrant({ perform: true });
  return [
    chatProbe({
      model: choice.llm,
      apiKey: await token.toJwt(),
      baseUrl,
      variables: {
        model: 'LIVEKIT_LLM_MODEL',
        apiKey: choice.variables.apiKey,
        baseUrl: 'LIVEKIT_INFERENCE_URL',
      },
    }),
  ];
}
