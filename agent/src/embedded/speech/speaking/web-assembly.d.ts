/* eslint-disable no-var -- the shape the DOM library declares, so that both can be loaded together */

/** The part of the WebAssembly interface used here: neither the ES libraries nor @types/node declare it. */
declare global {
  namespace WebAssembly {
    interface Module {
      readonly [Symbol.toStringTag]: string;
    }

    interface Memory {
      readonly buffer: ArrayBuffer;
    }

    var Memory: {
      prototype: Memory;
      new (descriptor: { initial: number }): Memory;
    };

    interface Instance {
      readonly exports: Record<string, unknown>;
    }

    var Instance: {
      prototype: Instance;
      new (module: Module, imports: Record<string, object>): Instance;
    };

    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

export {};
