import { memo, useState } from 'react';
import type { Instant, Zones } from '@in-call-calendar/shared';
import { cityOf } from '../dates.ts';
import { useCalendarContext } from '../hooks/calendar-context.ts';
import { otherZones, shownChoice, zoneChoices, type ZoneChoice } from './zone-choices.ts';

/** Every zone to choose from. The hundreds that nobody asks for are put in when the list is about to open. */
export function ZoneSelect({ zones, at }: { zones: Zones; at: Instant }) {
  const { client, texts, locale } = useCalendarContext();
  const [isWanted, setIsWanted] = useState(false);
  const choices = zoneChoices(zones, at);
  const want = () => setIsWanted(true);
  const nameOf = ({ zone, of }: ZoneChoice) => {
    if (of === 'caller') return texts.zoneIsYours(cityOf(zone));
    return of === 'host' ? texts.zoneIsHosts(cityOf(zone)) : cityOf(zone);
  };
  return (
    <select
      className="icc-input icc-zone-select"
      data-action="choose-zone"
      aria-label={texts.zoneLabel}
      value={shownChoice(choices, zones.shown, at).zone}
      onFocus={want}
      onPointerDown={want}
      onChange={(event) => client.actions.setTimeDisplay({ shown: event.target.value })}
    >
      {choices.map((choice) => (
        <option key={choice.zone} value={choice.zone}>
          {nameOf(choice)}
        </option>
      ))}
      {isWanted && (
        <optgroup label={texts.allZones}>
          <OtherZones of={choices.map(({ zone }) => zone).join(' ')} locale={locale} />
        </optgroup>
      )}
    </select>
  );
}

/** @param of zones that are there already, as one text, so that a new snapshot draws nothing again */
const OtherZones = memo(function OtherZones({ of, locale }: { of: string; locale: string }) {
  return otherZones(of.split(' '), locale).map(({ zone, name }) => (
    <option key={zone} value={zone}>
      {name}
    </option>
  ));
});
