const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
/** Where the header has the rate. */
const RATE_AT = 24;

/** Samples of a 16-bit mono WAV file whose header has the usual 44 bytes; empty when there are none. */
export function samplesOf(wav: Uint8Array): Int16Array<ArrayBuffer> {
  const bytes = Math.max(0, wav.length - HEADER_BYTES) & ~1;
  const copy = new Uint8Array(bytes);
  copy.set(wav.subarray(HEADER_BYTES, HEADER_BYTES + bytes));
  return new Int16Array(copy.buffer);
}

/** Samples of each second that the header of a WAV file names, in Hz. */
export function rateOf(wav: Uint8Array): number {
  return new DataView(wav.buffer, wav.byteOffset).getUint32(RATE_AT, true);
}

/** Wraps 16-bit mono samples as a WAV file. `sampleRate` in Hz. */
export function wavOf(samples: Int16Array, sampleRate: number): Buffer {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
