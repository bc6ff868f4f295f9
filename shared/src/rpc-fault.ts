import { MAX_RPC_MESSAGE_BYTES, RPC_CODES, rpcErrorKind, type RpcErrorKind } from './rpc-codes.ts';

/**
 * A call between page and agent that was refused or failed: a code of ours (2000 and up) or of LiveKit (1001–1999), and
 * a text that may be shown to people. Only the rooms' adapters turn it into the RpcError of a LiveKit SDK and back.
 */
export class RpcFault extends Error {
  override readonly name = 'RpcFault';
  readonly code: number;

  /** @param message cut to what LiveKit carries, in UTF-8 */
  constructor(code: number, message: string, options?: ErrorOptions) {
    super(cutToBytes(message, MAX_RPC_MESSAGE_BYTES), options);
    this.code = code;
  }

  /** Returns a fault with the code of a kind of ours. */
  static of(kind: RpcErrorKind, message: string): RpcFault {
    return new RpcFault(RPC_CODES[kind], message);
  }

  /** The kind of the code; null for a code of LiveKit. */
  get kind(): RpcErrorKind | null {
    return rpcErrorKind(this.code);
  }
}

/** UTF-8 is counted here: shared code has neither TextEncoder of the DOM nor Buffer of Node. */
function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const sign of text) {
    bytes += utf8Bytes(sign.codePointAt(0) ?? 0);
    if (bytes > maxBytes) break;
    end += sign.length;
  }
  return text.slice(0, end);
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}
