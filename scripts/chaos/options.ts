import { parseArgs } from 'node:util';

export interface ChaosOptions {
  faults: number;
  /** Beginnings of the names of the faults that count, with commas between them; all when empty. */
  only: string;
  seed: number;
  /** File that gets everything the parts print. */
  log: string | undefined;
  json: boolean;
}

/**
 * Reads the options of `npm run chaos`.
 *
 * @throws Error that says what is wrong with them
 */
export function readChaosOptions(args: readonly string[], newSeed: () => number): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      faults: { type: 'string', default: '36' },
      only: { type: 'string', default: '' },
      seed: { type: 'string' },
      log: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { only, log, json } = values;
  return {
    faults: wholeNumber('--faults', values.faults, 1, 1000),
    only,
    seed: values.seed === undefined ? newSeed() : wholeNumber('--seed', values.seed, 0, 2 ** 31),
    log,
    json,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`${name} takes a whole number from ${least} to ${most}`);
}
