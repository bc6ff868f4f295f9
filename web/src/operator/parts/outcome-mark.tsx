import { Icon, type IconName } from '../../calendar/ui/icon.tsx';
import type { Call, Outcome } from '../client/answers.ts';
import { texts } from '../texts.ts';

const ICONS: Record<Outcome, IconName> = {
  booked: 'check',
  moved: 'check',
  cancelled: 'close',
  none: 'info',
  failed: 'warn',
  handed_over: 'next',
};

/** What came of a call, or that it goes on. */
export function OutcomeMark({ call }: { call: Call }) {
  const { outcome } = call;
  const isLive = call.ended_at === null;
  return (
    <span className="op-mark" data-outcome={isLive ? 'live' : (outcome ?? 'unknown')}>
      <Icon name={isLive ? 'ear' : outcome === null ? 'info' : ICONS[outcome]} />
      {isLive
        ? texts.calls.live
        : outcome === null
          ? texts.calls.unknown
          : texts.calls.outcomes[outcome]}
    </span>
  );
}
