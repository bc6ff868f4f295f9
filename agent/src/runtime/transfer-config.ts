/** Settings of the hand-over to a person, for the agent of the environment; those of the database have their own. */
import { z } from 'zod';
import { ConfigError, type SettingProblem } from './config-error.ts';
import { dialTarget } from './dial-target.ts';
import {
  oneOf,
  optional,
  readSettings,
  text,
  withDefault,
  type Environment,
} from './setting-schemas.ts';

/** How a caller who wants a person gets to one, as far as the call allows it. */
export const TRANSFER_MODES = ['none', 'show', 'transfer', 'dial'] as const;
export type TransferMode = (typeof TRANSFER_MODES)[number];

const transferSchema = z.object({
  TRANSFER_MODE: withDefault(oneOf(TRANSFER_MODES), 'none'),
  TRANSFER_TO: optional(text.max(200, { error: 'is longer than 200 characters' })),
  TRANSFER_SENTENCE: optional(text.max(500, { error: 'is longer than 500 characters' })),
  SIP_OUTBOUND_TRUNK: optional(
    text.regex(/^ST_\w+$/, { error: 'is no id of a trunk, which begins with ST_' }),
  ),
});

export interface TransferConfig {
  mode: TransferMode;
  /** A number, a SIP address, a link. */
  to: string | undefined;
  /** The operator's own words for how a person is reached. */
  sentence: string | undefined;
  /** The media server's outbound trunk, by which people are called; for every agent of this worker. */
  trunk: string | undefined;
}

/** @throws ConfigError where a variable is wrong, or is missing where another needs it */
export function readTransfer(environment: Environment): TransferConfig {
  const env = readSettings(transferSchema, environment);
  const { TRANSFER_MODE: mode, TRANSFER_TO: to, TRANSFER_SENTENCE: sentence } = env;
  const problems: SettingProblem[] = [];
  const calls = mode === 'transfer' || mode === 'dial';
  if (mode === 'show' && to === undefined && sentence === undefined) {
    problems.push({ variable: 'TRANSFER_TO', message: 'is not set, and TRANSFER_MODE needs it' });
  }
  if (calls && (to === undefined || dialTarget(to) === null)) {
    const message = 'has to be a number that begins with + (or, to transfer, a sip: address)';
    problems.push({ variable: 'TRANSFER_TO', message });
  }
  if (mode === 'dial' && env.SIP_OUTBOUND_TRUNK === undefined) {
    const message = 'is not set, and TRANSFER_MODE=dial needs it';
    problems.push({ variable: 'SIP_OUTBOUND_TRUNK', message });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { mode, to, sentence, trunk: env.SIP_OUTBOUND_TRUNK };
}
