import { sameZone, type Instant, type Zone, type Zones } from '@in-call-calendar/shared';
import { cityOf } from '../dates.ts';

/** A zone that times can be shown in, and whose it is. */
export interface ZoneChoice {
  zone: Zone;
  of: 'caller' | 'host' | 'other';
}

/** Zones next at hand at `at`, each once under one of its names: the caller's, the host's, and the shown one. */
export function zoneChoices({ caller, host, shown }: Zones, at: Instant): ZoneChoice[] {
  const choices: ZoneChoice[] = [{ zone: caller, of: 'caller' }];
  const isNew = (zone: Zone) => choices.every((choice) => !sameZone(choice.zone, zone, at));
  if (isNew(host)) choices.push({ zone: host, of: 'host' });
  if (isNew(shown)) choices.push({ zone: shown, of: 'other' });
  return choices;
}

/** The choice that is shown at `at`. */
export function shownChoice(choices: readonly ZoneChoice[], shown: Zone, at: Instant): ZoneChoice {
  const found = choices.find(({ zone }) => sameZone(zone, shown, at));
  return found ?? { zone: shown, of: 'other' };
}

/** Every zone the browser knows but those that are `there`, as `Buenos Aires (America/Argentina)`, by city. */
export function otherZones(there: readonly Zone[], locale: string): { zone: Zone; name: string }[] {
  const { compare } = new Intl.Collator(locale);
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => !there.includes(zone))
    .map((zone) => ({ zone, name: nameOf(zone) }))
    .sort((a, b) => compare(a.name, b.name));
}

function nameOf(zone: Zone): string {
  const region = zone.split('/').slice(0, -1).join('/').replaceAll('_', ' ');
  return region === '' ? cityOf(zone) : `${cityOf(zone)} (${region})`;
}
