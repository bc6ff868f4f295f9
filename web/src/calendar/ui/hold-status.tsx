import { epochMs, type HoldView } from '@in-call-calendar/shared';
import { useCalendarContext } from '../hooks/calendar-context.ts';
import { useNow } from '../hooks/use-now.ts';
import { Icon } from './icon.tsx';

const TICK_MS = 5000;

/** How long the time stays reserved. In minutes: a running clock would only press. */
export function HoldStatus({ hold, clockSkew }: { hold: HoldView; clockSkew: number }) {
  const { client, texts } = useCalendarContext();
  const now = useNow(client.now, TICK_MS) + clockSkew;
  return (
    <p className="icc-hold" data-hold={hold.state}>
      <Icon name={hold.state === 'held' ? 'check' : 'clock'} />
      {holdText()}
    </p>
  );

  function holdText(): string {
    switch (hold.state) {
      case 'asking':
        return texts.holdAsking;
      case 'none':
        return texts.holdNone;
      case 'held': {
        const minutes = Math.floor((epochMs(hold.until) - now) / 60_000);
        return minutes < 1 ? texts.holdEnding : texts.holdMinutes(minutes);
      }
    }
  }
}
