/** The SFU of an integration run, for `inject('sfu')` of vitest. */
export interface TestSfu {
  /** `ws://127.0.0.1:...` */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sfu: TestSfu;
  }
}
