/** Lines of a test: they do what they are told, when they are told. */
import type { DialTarget } from '../../../runtime/dial-target.ts';
import type { HandOverLines } from '../call-hand-over.ts';
import type { HandOverResult } from '../hand-over.ts';

export interface FakeLines extends HandOverLines {
  /** Every call, `dial tel:+12025550143`. */
  readonly placed: readonly string[];
  /** Ends the oldest call that still rings. */
  answer(result: HandOverResult): void;
}

export function createFakeLines({ hasTrunk = true } = {}): FakeLines {
  const placed: string[] = [];
  const ringing: ((result: HandOverResult) => void)[] = [];
  const ring =
    (way: 'transfer' | 'dial') =>
    ({ uri }: DialTarget): Promise<HandOverResult> => {
      placed.push(`${way} ${uri}`);
      return new Promise((resolve) => ringing.push(resolve));
    };
  return {
    hasTrunk,
    transfer: ring('transfer'),
    dial: ring('dial'),
    placed,
    answer(result) {
      ringing.shift()?.(result);
    },
  };
}
