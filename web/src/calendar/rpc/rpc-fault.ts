import { MAX_RPC_MESSAGE_BYTES, RPC_CODES, type RpcErrorKind } from '@in-call-calendar/shared';

/** An error that crosses the wire: a code of ours (2000 and up) or of LiveKit (1001–1999), and a text for people. */
export class RpcFault extends Error {
  override readonly name = 'RpcFault';
  readonly code: number;

  constructor(code: number, message: string, options?: ErrorOptions) {
    super(cutToBytes(message, MAX_RPC_MESSAGE_BYTES), options);
    this.code = code;
  }

  static of(kind: RpcErrorKind, message: string): RpcFault {
    return new RpcFault(RPC_CODES[kind], message);
  }
}

function cutToBytes(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, maxBytes)).replace(/\uFFFD+$/, '');
}
