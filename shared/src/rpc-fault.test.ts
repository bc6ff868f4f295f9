import { expect, it } from 'vitest';
import { MAX_RPC_MESSAGE_BYTES, RPC_CODES } from './rpc-codes.ts';
import { RpcFault } from './rpc-fault.ts';

it('carries the code of its kind, and the kind of its code', () => {
  const fault = RpcFault.of('slot_unknown', 'Gone.');
  expect(fault).toMatchObject({
    code: RPC_CODES.slot_unknown,
    kind: 'slot_unknown',
    message: 'Gone.',
  });
  expect(new RpcFault(1502, 'Response timeout').kind).toBeNull();
});

it.each([
  ['letters', 'x', 1],
  ['letters of two bytes', 'ü', 2],
  ['letters of three bytes', '日', 3],
  ['signs of four bytes', '📅', 4],
])('cuts %s to what LiveKit carries, and none of them in two', (_, sign, size) => {
  const { message } = RpcFault.of('internal', `.${sign.repeat(300)}`);
  expect(message).toBe(`.${sign.repeat(Math.floor((MAX_RPC_MESSAGE_BYTES - 1) / size))}`);
});
