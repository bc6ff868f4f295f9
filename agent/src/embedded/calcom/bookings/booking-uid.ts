const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LENGTH = 22;

/** A booking uid (22 characters of base 58, as Cal.com's are) from at least 16 bytes. */
export function uidFrom(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes.subarray(0, 16)).toString('hex')}`);
  let uid = '';
  while (uid.length < LENGTH) {
    uid = (BASE58[Number(value % 58n)] ?? '') + uid;
    value /= 58n;
  }
  return uid;
}
