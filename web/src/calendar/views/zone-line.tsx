import { zoneName, type Instant, type Zones } from '@in-call-calendar/shared';
import { cityOf } from '../dates.ts';
import { useCalendarContext } from '../hooks/calendar-context.ts';
import { Icon } from './icon.tsx';

/** Which zone and clock the times are in, in words, with the way to change it. `at` decides about summer time. */
export function ZoneLine({ zones, at }: { zones: Zones; at: Instant }) {
  const { client, texts, locale } = useCalendarContext();
  const { caller, host, shown, hour12 } = zones;
  const city = cityOf(shown);
  const name = zoneName(shown, at, locale);
  const sentence =
    shown === caller
      ? texts.zoneYours(city, name)
      : shown === host
        ? texts.zoneHosts(city, name)
        : texts.zoneOther(city, name);
  return (
    <div className="icc-zone">
      <Icon name="globe" />
      <div className="icc-zone-words">
        <span>{sentence}</span>
        {host !== caller && (
          <button
            type="button"
            className="icc-link"
            data-action="switch-zone"
            onClick={() => client.actions.read({ shown: shown === host ? caller : host })}
          >
            {shown === host ? texts.showYours(cityOf(caller)) : texts.showHosts(cityOf(host))}
          </button>
        )}
        <button
          type="button"
          className="icc-link"
          data-action="switch-clock"
          aria-label={hour12 ? texts.clock24 : texts.clock12}
          onClick={() => client.actions.read({ hour12: !hour12 })}
        >
          {hour12 ? texts.shortClock24 : texts.shortClock12}
        </button>
      </div>
    </div>
  );
}
