import { parseArgs } from 'node:util';

export interface LoadOptions {
  calls: number;
  seconds: number;
  /** Between two actions of a caller, in s. */
  every: number;
  voice: 'cheap' | 'embedded';
  /** Processes of the worker that stand ready. */
  idle: number;
  ramp: boolean;
  json: boolean;
}

/**
 * Reads the options of `npm run load`.
 *
 * @throws Error that says what is wrong with them
 */
export function readLoadOptions(args: readonly string[]): LoadOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      calls: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '30' },
      every: { type: 'string', default: '3' },
      voice: { type: 'string', default: 'cheap' },
      idle: { type: 'string', default: '1' },
      ramp: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { voice, ramp, json } = values;
  if (voice !== 'cheap' && voice !== 'embedded') throw new Error('--voice is cheap or embedded');
  return {
    calls: wholeNumber('--calls', values.calls, 1, 1000),
    seconds: wholeNumber('--seconds', values.seconds, 1, 86_400),
    every: wholeNumber('--every', values.every, 1, 3600),
    voice,
    idle: wholeNumber('--idle', values.idle, 1, 100),
    ramp,
    json,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`${name} takes a whole number from ${least} to ${most}`);
}
