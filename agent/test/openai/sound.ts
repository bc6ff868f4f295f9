/** Sound in and out of the double: WAV files, sample rates, and what speaks and hears where no engine is at hand. */
import { AudioFrame, AudioResampler } from '@livekit/rtc-node';
import { ApiError } from './api-error.ts';

/** Sample rate of the API's speech, in Hz: 16-bit, one channel. */
export const SPEECH_RATE = 24_000;
/** Sample rate that recognisers take here, in Hz. */
export const HEARING_RATE = 16_000;

/** A recogniser: 16 kHz mono samples to text. */
export type Hearing = (samples: Int16Array) => Promise<string>;
/** A voice: text to 24 kHz mono samples, piece by piece. */
export type Speaking = (text: string) => AsyncIterable<Int16Array>;

const TONE_HZ = 330;
const TONE_MS_PER_CHARACTER = 40;
const PIECE_MS = 100;

/** A voice for tests of what is around it: a tone, as long as the words would take. */
export async function* tone(text: string): AsyncGenerator<Int16Array> {
  const samples = Int16Array.from(
    { length: (SPEECH_RATE * TONE_MS_PER_CHARACTER * text.length) / 1000 },
    (_, at) => Math.round(8000 * Math.sin((2 * Math.PI * TONE_HZ * at) / SPEECH_RATE)),
  );
  yield* cut(samples);
}

/** Pieces of 100 ms at the rate of speech; the last may be shorter. */
export function* cut(samples: Int16Array): Generator<Int16Array> {
  const size = (SPEECH_RATE * PIECE_MS) / 1000;
  for (let at = 0; at < samples.length; at += size) yield samples.subarray(at, at + size);
}

/** Samples at another rate. */
export function resampled(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to || samples.length === 0) return samples;
  const resampler = new AudioResampler(from, to, 1);
  try {
    const frames = [
      ...resampler.push(new AudioFrame(samples.slice(), from, 1, samples.length)),
      ...resampler.flush(),
    ];
    return Int16Array.from(frames.flatMap(({ data }) => [...data]));
  } finally {
    resampler.close();
  }
}

export interface Recording {
  /** One channel, 16 kHz. */
  samples: Int16Array;
  seconds: number;
}

/**
 * Reads a WAV file of 16-bit PCM.
 *
 * @throws ApiError as the API refuses what it cannot decode, and what is too short
 */
export function readRecording(bytes: Uint8Array): Recording {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = findChunk(file, 'fmt ');
  const data = findChunk(file, 'data');
  if (format === undefined || data === undefined || format.readUInt16LE(0) !== 1)
    throw notDecoded();
  const channels = format.readUInt16LE(2);
  const rate = format.readUInt32LE(4);
  if (format.readUInt16LE(14) !== 16 || channels < 1 || rate < 1) throw notDecoded();
  const samples = new Int16Array(Math.floor(data.length / 2 / channels));
  for (let at = 0; at < samples.length; at += 1) samples[at] = data.readInt16LE(at * 2 * channels);
  const seconds = samples.length / rate;
  if (seconds < 0.1) {
    throw new ApiError(400, 'Audio file is too short. Minimum audio length is 0.1 seconds.', {
      param: 'file',
      code: 'audio_too_short',
    });
  }
  return { samples: resampled(samples, rate, HEARING_RATE), seconds };
}

function findChunk(file: Buffer, name: string): Buffer | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return;
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === name) return file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function notDecoded(): ApiError {
  return new ApiError(
    400,
    "Invalid file format. Supported formats: ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm']",
    { param: 'file' },
  );
}

/** Header of a WAV file whose length is not known yet, as the API streams it. */
export function openWavHeader(): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(0xff_ff_ff_ff, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SPEECH_RATE, 24);
  header.writeUInt32LE(SPEECH_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(0xff_ff_ff_ff, 40);
  return header;
}
