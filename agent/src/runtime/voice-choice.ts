/** Which voices calls have, as the settings say it. `variables` name the settings, for messages to the operator. */

/** One model behind the OpenAI API, at OpenAI or at any compatible server. */
export interface ModelEndpoint {
  model: string;
  /** None where the server needs none. */
  apiKey: string | undefined;
  /** Without a slash at the end. */
  baseUrl: string;
  variables: { model: string; apiKey: string; baseUrl: string };
}

export interface OpenaiChoice {
  llm: ModelEndpoint;
  stt: ModelEndpoint;
  tts: ModelEndpoint & {
    voice: string;
    /** The voice for where the server refuses the first one, which an owner has chosen. */
    instead?: string | undefined;
  };
  /** A realtime model that hears and thinks in place of `stt` and `llm`; its text is spoken by `tts`. */
  realtime: ModelEndpoint | undefined;
}

/** Models of LiveKit Inference, by name, and the LiveKit Cloud project that pays for them. */
export interface LivekitChoice {
  /** Without a slash at the end. */
  baseUrl: string;
  apiKey: string;
  apiSecret: string;
  variables: { apiKey: string };
  llm: string;
  stt: string;
  tts: string;
  /** The model's own voice when not set. */
  ttsVoice: string | undefined;
}

/** The neural recogniser of the embedded voice; the neural voice lies beside it. */
export interface NeuralHearing {
  model: 'tiny.en' | 'base';
  /** Absolute path of a folder with a model of one's own, which counts in place of `model`. */
  modelDir: string | undefined;
  /** Where `npm start` keeps recogniser, models and voice. */
  dir: string;
  /** Socket of the worker's recogniser, for the processes of its calls; without one they start their own. */
  socket: string | undefined;
}

export type VoiceChoice =
  /**
   * Without `neural` the classic recogniser and voice are used. `speechSocket`: of the worker's own voice and classic recogniser,
   * for the processes of its calls; without one they start their own.
   */
  | { provider: 'embedded'; neural?: NeuralHearing; speechSocket?: string }
  | { provider: 'openai'; openai: OpenaiChoice }
  | { provider: 'livekit'; livekit: LivekitChoice }
  /** `path`: absolute path of the module. */
  | { provider: 'module'; path: string };

/** Base URL of OpenAI itself. */
export const OPENAI_URL = 'https://api.openai.com/v1';

/** Whether a server is OpenAI itself, which offers more than the compatible ones do. */
export function isOpenai({ baseUrl }: Pick<ModelEndpoint, 'baseUrl'>): boolean {
  return new URL(baseUrl).hostname === new URL(OPENAI_URL).hostname;
}

/** Base URL of LiveKit Inference. */
export const INFERENCE_URL = 'https://agent-gateway.livekit.cloud/v1';
