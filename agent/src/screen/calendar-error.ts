import { MAX_RPC_MESSAGE_BYTES, RPC_CODES, type RpcErrorKind } from '@in-call-calendar/shared';

/** An error that may be shown to the caller: a code of ours and a short sentence. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly kind: RpcErrorKind;
  readonly code: number;

  constructor(kind: RpcErrorKind, message: string) {
    super(clip(message));
    this.kind = kind;
    this.code = RPC_CODES[kind];
  }
}

function clip(message: string): string {
  let text = message;
  while (Buffer.byteLength(text) > MAX_RPC_MESSAGE_BYTES) text = text.slice(0, -1);
  return text;
}
