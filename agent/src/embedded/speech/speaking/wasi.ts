import type {} from './web-assembly.d.ts';
/** Error numbers of WASI preview 1 that flite can meet. */
const OK = 0;
const BAD_DESCRIPTOR = 8;
const NO_SUCH_FILE = 44;

const FILE_TYPE = { character: 2, directory: 3, regular: 4 };
const ROOT_DESCRIPTOR = 3;
const OUTPUT_DESCRIPTOR = 4;
const CREATE_FLAG = 1;
const SEEK = { set: 0, current: 1 };

/** Thrown through the program's frames by `proc_exit`. */
export class ProgramExit extends Error {
  override name = 'ProgramExit';
  readonly code: number;

  constructor(code: number) {
    super(`The program ended with code ${code}`);
    this.code = code;
  }
}

/**
 * The smallest WASI preview 1 host that a command with one output file needs: arguments in, the written file
 * kept in memory, nothing read from or written to a disk.
 * Call signatures: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
export class WasiHost {
  readonly #args: Uint8Array[];
  #memory: WebAssembly.Memory | undefined;
  #output = new Uint8Array(0);
  #size = 0;
  #position = 0;
  #messages = '';

  constructor(args: readonly string[]) {
    const encoder = new TextEncoder();
    this.#args = args.map((arg) => encoder.encode(`${arg}\0`));
  }

  /** Must be set before the program runs. */
  set memory(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** Bytes of the file the program wrote. */
  get output(): Uint8Array {
    return this.#output.subarray(0, this.#size);
  }

  /** What the program printed. */
  get messages(): string {
    return this.#messages;
  }

  /** Functions of `wasi_snapshot_preview1`. */
  readonly functions = {
    args_sizes_get: (count: number, size: number): number => {
      this.#view.setUint32(count, this.#args.length, true);
      this.#view.setUint32(
        size,
        this.#args.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return OK;
    },
    args_get: (pointers: number, buffer: number): number => {
      let at = buffer;
      this.#args.forEach((arg, index) => {
        this.#view.setUint32(pointers + 4 * index, at, true);
        this.#bytes.set(arg, at);
        at += arg.length;
      });
      return OK;
    },
    clock_time_get: (_clock: number, _precision: bigint, result: number): number => {
      this.#view.setBigUint64(result, 0n, true);
      return OK;
    },
    fd_prestat_get: (descriptor: number, result: number): number => {
      if (descriptor !== ROOT_DESCRIPTOR) return BAD_DESCRIPTOR;
      this.#view.setUint32(result, 0, true);
      this.#view.setUint32(result + 4, 1, true);
      return OK;
    },
    fd_prestat_dir_name: (_descriptor: number, path: number): number => {
      this.#bytes[path] = '/'.charCodeAt(0);
      return OK;
    },
    fd_fdstat_get: (descriptor: number, result: number): number => {
      const ALL_RIGHTS = 0xffff_ffff_ffff_ffffn;
      this.#bytes.fill(0, result, result + 24);
      this.#view.setUint8(result, fileType(descriptor));
      this.#view.setBigUint64(result + 8, ALL_RIGHTS, true);
      this.#view.setBigUint64(result + 16, ALL_RIGHTS, true);
      return OK;
    },
    fd_fdstat_set_flags: (): number => OK,
    path_open: (
      _directory: number,
      _lookup: number,
      _path: number,
      _length: number,
      flags: number,
      ...rest: unknown[]
    ): number => {
      const result = rest.at(-1);
      if ((flags & CREATE_FLAG) === 0 || typeof result !== 'number') return NO_SUCH_FILE;
      this.#view.setUint32(result, OUTPUT_DESCRIPTOR, true);
      return OK;
    },
    fd_write: (descriptor: number, vectors: number, count: number, result: number): number => {
      let total = 0;
      for (let index = 0; index < count; index += 1) {
        const at = this.#view.getUint32(vectors + 8 * index, true);
        const length = this.#view.getUint32(vectors + 8 * index + 4, true);
        this.#write(descriptor, this.#bytes.subarray(at, at + length));
        total += length;
      }
      this.#view.setUint32(result, total, true);
      return OK;
    },
    fd_seek: (descriptor: number, offset: bigint, whence: number, result: number): number => {
      if (descriptor !== OUTPUT_DESCRIPTOR) return BAD_DESCRIPTOR;
      const base = whence === SEEK.set ? 0 : whence === SEEK.current ? this.#position : this.#size;
      this.#position = base + Number(offset);
      this.#view.setBigUint64(result, BigInt(this.#position), true);
      return OK;
    },
    fd_read: (_descriptor: number, _vectors: number, _count: number, result: number): number => {
      this.#view.setUint32(result, 0, true);
      return OK;
    },
    fd_close: (): number => OK,
    proc_exit: (code: number): never => {
      throw new ProgramExit(code);
    },
  };

  get #view(): DataView {
    return new DataView(this.#bytes.buffer);
  }

  /** Made again for each call: the buffer is replaced whenever the program's memory grows. */
  get #bytes(): Uint8Array<ArrayBuffer> {
    if (this.#memory === undefined) throw new Error('The host has no memory yet');
    return new Uint8Array(this.#memory.buffer);
  }

  #write(descriptor: number, bytes: Uint8Array): void {
    if (descriptor !== OUTPUT_DESCRIPTOR) {
      this.#messages += new TextDecoder().decode(bytes);
      return;
    }
    const end = this.#position + bytes.length;
    if (end > this.#output.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#output.length));
      grown.set(this.output);
      this.#output = grown;
    }
    this.#output.set(bytes, this.#position);
    this.#position = end;
    this.#size = Math.max(this.#size, end);
  }
}

function fileType(descriptor: number): number {
  if (descriptor === ROOT_DESCRIPTOR) return FILE_TYPE.directory;
  return descriptor < ROOT_DESCRIPTOR ? FILE_TYPE.character : FILE_TYPE.regular;
}
