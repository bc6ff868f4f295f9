/** Whether the packages are there that the program around the calendar brings along, and in versions that fit. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { InCallCalendarError } from './calendar-error.ts';

/** The oldest version that fits, and the first one that no longer does. */
export const PEERS = {
  '@livekit/agents': { from: '1.9.0', below: '2.0.0' },
  '@livekit/rtc-node': { from: '0.13.35', below: '0.14.0' },
} as const;

const manifestSchema = z.object({ version: z.string() });

/**
 * @param versionOf returns the version of a package; null where there is none
 * @throws InCallCalendarError for the first package that is missing or does not fit
 */
export function checkPeers(versionOf: (name: string) => string | null = installedVersion): void {
  for (const [name, { from, below }] of Object.entries(PEERS)) {
    const version = versionOf(name);
    const range = `>=${from} <${below}`;
    if (version === null) {
      throw new InCallCalendarError(
        'missing_peer',
        `${name} is not installed, and the calendar needs it: npm install "${name}@${range}"`,
      );
    }
    if (compare(version, from) < 0 || compare(version, below) >= 0) {
      throw new InCallCalendarError(
        'wrong_peer',
        `${name} is ${version}, and this version of the calendar works with ${range}: npm install "${name}@${range}"`,
      );
    }
  }
}

/** The version that imports from here resolve to; null where the package is not found. */
function installedVersion(name: string): string | null {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      const text = readFileSync(`${folder}/${name}/package.json`, 'utf8');
      return manifestSchema.parse(JSON.parse(text)).version;
    } catch {
      // Not in this one.
    }
  }
  return null;
}

function compare(left: string, right: string): number {
  const [one, other] = [partsOf(left), partsOf(right)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Major, minor and patch; a pre-release counts as its release. */
function partsOf(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}
