import type { Voice } from './voices.ts';

/** To the worker thread: render `text`. The reply carries the same `id`. */
export interface SynthesisRequest {
  id: number;
  text: string;
  voice: Voice;
}

/** From the worker thread: it has started, or a request has been rendered, or could not be. */
export type SynthesisReply =
  | { kind: 'ready' }
  | { kind: 'speech'; id: number; samples: Int16Array<ArrayBuffer> }
  | { kind: 'failure'; id: number; message: string };
