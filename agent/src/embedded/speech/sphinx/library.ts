import koffi from 'koffi';

/** Address of an object inside the native libraries. */
export type Handle = bigint;

/** A native function: callable on this thread, or on a thread of koffi's own pool through `async`. */
export interface NativeFunction<A extends unknown[], R> {
  (...args: A): R;
  async: (...args: [...A, (error: unknown, result: R) => void]) => void;
}

type Output<T> = [T];

/**
 * The part of CMU PocketSphinx 5prealpha that this project uses. Names and argument order are those of
 * pocketsphinx.h, ngram_model.h, cmd_ln.h and err.h (BSD-2 licence; Debian: libpocketsphinx3, libsphinxbase3).
 */
export interface SphinxLibrary {
  psArgs: NativeFunction<[], Handle>;
  parseArguments: NativeFunction<[null, Handle, number, string[], number], Handle | null>;
  freeArguments: NativeFunction<[Handle], number>;
  psInit: NativeFunction<[Handle], Handle | null>;
  psFree: NativeFunction<[Handle], number>;
  psStartStream: NativeFunction<[Handle], number>;
  psStartUtterance: NativeFunction<[Handle], number>;
  psProcessRaw: NativeFunction<[Handle, Int16Array, number, number, number], number>;
  psEndUtterance: NativeFunction<[Handle], number>;
  psHypothesis: NativeFunction<[Handle, Output<number>], string | null>;
  psLogmath: NativeFunction<[Handle], Handle>;
  psConfig: NativeFunction<[Handle], Handle>;
  psSetModel: NativeFunction<[Handle, string, Handle], number>;
  psSetSearch: NativeFunction<[Handle, string], number>;
  readModel: NativeFunction<[Handle, string, number, Handle], Handle | null>;
  readClasses: NativeFunction<[Handle, string], number>;
  modelSet: NativeFunction<[Handle, Handle[], string[], Float32Array, number], Handle | null>;
  interpolate: NativeFunction<[Handle, string[], Float32Array], Handle | null>;
}

export const POCKETSPHINX = 'libpocketsphinx.so.3';
const SPHINXBASE = 'libsphinxbase.so.3';

/** The default of 128 kiB is tight for the sorting and lattice code that runs on koffi's threads. */
const ASYNC_STACK_BYTES = 1024 * 1024;

let opened: SphinxLibrary | undefined;

/**
 * Opens the native libraries once per process.
 *
 * @throws Error when one of them is not installed.
 */
export function openSphinx(): SphinxLibrary {
  opened ??= bind();
  return opened;
}

function bind(): SphinxLibrary {
  koffi.config({ async_stack_size: ASYNC_STACK_BYTES });
  const base = koffi.load(SPHINXBASE);
  const sphinx = koffi.load(POCKETSPHINX);
  silence(base);
  return {
    psArgs: sphinx.func('void* ps_args()'),
    parseArguments: base.func(
      'void* cmd_ln_parse_r(void* inout, void* defn, int argc, const char** argv, int strict)',
    ),
    freeArguments: base.func('int cmd_ln_free_r(void* cmdln)'),
    psInit: sphinx.func('void* ps_init(void* config)'),
    psFree: sphinx.func('int ps_free(void* ps)'),
    psStartStream: sphinx.func('int ps_start_stream(void* ps)'),
    psStartUtterance: sphinx.func('int ps_start_utt(void* ps)'),
    psProcessRaw: sphinx.func(
      'int ps_process_raw(void* ps, const int16_t* data, size_t samples, int no_search, int full_utt)',
    ),
    psEndUtterance: sphinx.func('int ps_end_utt(void* ps)'),
    psHypothesis: sphinx.func('const char* ps_get_hyp(void* ps, _Out_ int* score)'),
    psLogmath: sphinx.func('void* ps_get_logmath(void* ps)'),
    psConfig: sphinx.func('void* ps_get_config(void* ps)'),
    psSetModel: sphinx.func('int ps_set_lm(void* ps, const char* name, void* lm)'),
    psSetSearch: sphinx.func('int ps_set_search(void* ps, const char* name)'),
    readModel: base.func(
      'void* ngram_model_read(void* config, const char* file, int type, void* lmath)',
    ),
    readClasses: base.func('int ngram_model_read_classdef(void* model, const char* file)'),
    modelSet: base.func(
      'void* ngram_model_set_init(void* config, void** models, const char** names, const float* weights, int n)',
    ),
    interpolate: base.func(
      'void* ngram_model_set_interp(void* set, const char** names, const float* weights)',
    ),
  };
}

/**
 * Both libraries write hundreds of lines to stderr while loading; every failure is also a return value. The log file is
 * the whole process's, and set without a lock: each decoder that set its own (`-logfn`) closed that of another one which
 * was loaded at the same time.
 */
function silence(base: ReturnType<typeof koffi.load>): void {
  const setCallback: NativeFunction<[null, null], void> = base.func(
    'void err_set_callback(void* callback, void* data)',
  );
  setCallback(null, null);
  const setLogFile: NativeFunction<[string], number> = base.func(
    'int err_set_logfile(const char* path)',
  );
  setLogFile('/dev/null');
}

/** Runs a native function on a thread of koffi's pool, so that the event loop goes on. */
export function inBackground<A extends unknown[], R>(
  fn: NativeFunction<A, R>,
  ...args: A
): Promise<R> {
  return new Promise((resolve, reject) => {
    fn.async(...args, (error, result) => {
      if (error) reject(new Error('A native call failed', { cause: error }));
      else resolve(result);
    });
  });
}
