import { zoneName, type Instant, type Zones } from '@in-call-calendar/shared';
import { cityOf } from '../dates.ts';
import { useCalendarContext, useWords } from '../hooks/calendar-context.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';
import { shownChoice, zoneChoices } from './zone-choices.ts';
import { ZoneSelect } from './zone-select.tsx';

interface ZoneProps {
  zones: Zones;
  /** Decides about summer time. */
  at: Instant;
}

/** Which zone the times are in, in words. */
export function ZoneWords({ zones, at }: ZoneProps) {
  const { texts, locale } = useWords();
  const shown = shownChoice(zoneChoices(zones, at), zones.shown, at);
  const say = { caller: texts.zoneYours, host: texts.zoneHosts, other: texts.zoneOther }[shown.of];
  return <span>{say(zoneName(shown.zone, at, locale), cityOf(shown.zone))}</span>;
}

/**
 * Which zone and clock the times are in, in words, with the ways to change them: caller's and host's zone by one tap, any
 * other from a list.
 */
export function ZoneBar({ zones, at }: ZoneProps) {
  const { client, texts } = useCalendarContext();
  const { hour12 } = zones;
  const choices = zoneChoices(zones, at);
  const shown = shownChoice(choices, zones.shown, at);
  const taps = choices.filter(({ zone, of }) => of !== 'other' && zone !== shown.zone);
  return (
    <div className="icc-zone">
      <Icon name="globe" />
      <div className="icc-zone-words">
        {/* The list beside it names the place. */}
        <ZoneWords zones={zones} at={at} />
        {taps.map(({ zone, of }, index) => (
          // By place: the button that was pressed stays, with its focus, and leads back.
          <Action
            kind="link"
            name="switch-zone"
            key={index}
            data-zone-of={of}
            onClick={() => client.actions.setTimeDisplay({ shown: zone })}
          >
            {of === 'caller' ? texts.showYours(cityOf(zone)) : texts.showHosts(cityOf(zone))}
          </Action>
        ))}
        <ZoneSelect zones={zones} at={at} />
        <Action
          kind="link"
          name="switch-clock"
          aria-label={hour12 ? texts.clock24 : texts.clock12}
          onClick={() => client.actions.setTimeDisplay({ hour12: !hour12 })}
        >
          {hour12 ? texts.shortClock24 : texts.shortClock12}
        </Action>
      </div>
    </div>
  );
}
