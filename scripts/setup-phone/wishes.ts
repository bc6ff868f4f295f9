/** What `setup-phone` is asked for, by flags or by the environment. Pure. */
import { checkPhone } from '../../agent/src/scheduling/check-phone.ts';

export const USAGE =
  'usage: npm run setup-phone -- --number +4930123456 [--number …] [--agent ag_…] [--name NAME] [--dry-run]';

export interface PhoneWish {
  /** E.164, sorted. */
  numbers: string[];
  /** An agent of the database; else that of the settings. */
  agentId: string | undefined;
  /** Name of trunk and rule at the media server: what is found again under it is compared and changed. */
  name: string;
  /** Nothing is changed. */
  isDry: boolean;
  username: string | undefined;
  password: string | undefined;
}

export interface LiveKitSettings {
  url: string;
  apiKey: string;
  apiSecret: string;
  agentName: string;
}

/** A setting or a flag is missing or wrong; the message says which. */
export class WishError extends Error {
  override readonly name = 'WishError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws WishError that names what is missing or wrong */
export function readWish(args: readonly string[], env: Environment): PhoneWish {
  const given = new Map<string, string[]>();
  let isDry = false;
  for (let at = 0; at < args.length; at += 1) {
    const flag = args[at] ?? '';
    if (flag === '--dry-run') {
      isDry = true;
      continue;
    }
    const value = args[at + 1];
    if (!['--number', '--agent', '--name'].includes(flag) || value === undefined)
      throw new WishError(`${flag} is not understood.\n${USAGE}`);
    given.set(flag, [...(given.get(flag) ?? []), value]);
    at += 1;
  }
  const numbers = given.get('--number') ?? (env['SIP_NUMBERS'] ?? '').split(',').filter(Boolean);
  if (numbers.length === 0)
    throw new WishError(
      `No number: give --number, or set SIP_NUMBERS (separated by commas).\n${USAGE}`,
    );
  const agentId = given.get('--agent')?.at(-1);
  if (agentId !== undefined && !/^ag_[0-9A-Za-z]+$/.test(agentId))
    throw new WishError(`--agent takes an id such as ag_1a2b, not "${agentId}".`);
  const username = env['SIP_USERNAME'] || undefined;
  const password = env['SIP_PASSWORD'] || undefined;
  if ((username === undefined) !== (password === undefined))
    throw new WishError('SIP_USERNAME and SIP_PASSWORD belong together: set both or neither.');
  return {
    numbers: [...new Set(numbers.map(asNumber))].sort(),
    agentId,
    name:
      given.get('--name')?.at(-1) ??
      `in-call-calendar${agentId === undefined ? '' : ` ${agentId}`}`,
    isDry,
    username,
    password,
  };
}

function asNumber(text: string): string {
  const checked = checkPhone(text);
  if (!checked.ok)
    throw new WishError(`"${text}" is no phone number with a country code, such as +4930123456.`);
  return checked.e164;
}

/** @throws WishError that names every variable that is missing */
export function readLiveKit(env: Environment): LiveKitSettings {
  const read = (name: string): string => env[name] ?? '';
  const missing = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'].filter(
    (name) => read(name) === '',
  );
  if (missing.length > 0) throw new WishError(`Set ${missing.join(', ')} to the media server's.`);
  return {
    url: read('LIVEKIT_URL').replace(/^ws/, 'http'),
    apiKey: read('LIVEKIT_API_KEY'),
    apiSecret: read('LIVEKIT_API_SECRET'),
    agentName: read('LIVEKIT_AGENT_NAME') || 'in-call-calendar',
  };
}
