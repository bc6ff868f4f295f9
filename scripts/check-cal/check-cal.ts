import { parseArgs } from 'node:util';
import { createCalcomScheduler } from '../../agent/src/scheduling/calcom/calcom-scheduler.ts';
import { checkScheduler, isUsable, type Finding } from '../../agent/src/scheduling/checks.ts';

const DEFAULT_URL = 'https://api.cal.com/v2';
const MARKS: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok',
  warning: 'note',
  error: 'FIX',
};

export interface CheckCalIo {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
  now: () => number;
}

/** Tests the Cal.com settings and prints what to fix. Returns the exit code: 0 when calls can book, else 1. */
export async function checkCal({ args, env, print, now }: CheckCalIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
  });
  const findings = await findingsOf(env, now);
  const ok = isUsable(findings);
  if (values.json) print(JSON.stringify({ ok, findings }));
  else for (const line of findings.flatMap(toLines)) print(line);
  return ok ? 0 : 1;
}

async function findingsOf(env: CheckCalIo['env'], now: () => number): Promise<Finding[]> {
  const apiKey = env['CAL_API_KEY']?.trim() ?? '';
  const eventTypeSlug = env['CAL_EVENT_TYPE_SLUG']?.trim() ?? '';
  const baseUrl = env['CAL_API_URL']?.trim() || DEFAULT_URL;
  const early = beforeAsking(apiKey, baseUrl);
  if (early) return [early];
  const scheduler = createCalcomScheduler({ baseUrl, apiKey, eventTypeSlug, now });
  try {
    return await checkScheduler({ scheduler, eventTypeSlug, now });
  } finally {
    await scheduler.close();
  }
}

/** Returns what is wrong without asking Cal.com; null when nothing is. */
function beforeAsking(apiKey: string, baseUrl: string): Finding | null {
  if (apiKey === '') {
    return {
      level: 'error',
      code: 'key_missing',
      message: 'CAL_API_KEY is not set, so there is no Cal.com account to check.',
      advice:
        'Put a key of Cal.com (Settings > Developer > API keys) into .env.local. Without one, npm start books into the local calendar.',
    };
  }
  if (!/^https?:\/\/\S+$/.test(baseUrl) || !URL.canParse(baseUrl)) {
    return {
      level: 'error',
      code: 'url_invalid',
      message: 'CAL_API_URL is not a web address.',
      advice: `Leave it unset for ${DEFAULT_URL}, or give the base of an API v2.`,
    };
  }
  // A header cannot carry it, and the refusal of the HTTP client would show it.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    return {
      level: 'error',
      code: 'key_malformed',
      message: 'CAL_API_KEY holds spaces or characters that no key has.',
      advice: 'Copy the key again, whole and without quotation marks or line breaks.',
    };
  }
  return null;
}

function toLines({ level, message, advice }: Finding): string[] {
  const line = `${MARKS[level].padEnd(5)} ${message}`;
  return advice === undefined ? [line] : [line, `      ${advice}`];
}
