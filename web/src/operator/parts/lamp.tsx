import { Icon, type IconName } from '../../calendar/ui/icon.tsx';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { showAge, showTime } from '../format.ts';
import { texts } from '../texts.ts';
import { lampOf, type LampState } from './lamp-state.ts';

const ICONS: Record<LampState, IconName> = {
  works: 'check',
  failed: 'warn',
  untested: 'info',
  off: 'close',
};

/** How an agent's calendar stands, and when that was last looked at. */
export function Lamp({ agent }: { agent: Agent }) {
  const { now } = useSurroundings();
  const state = lampOf(agent);
  const at = state === 'off' ? undefined : agent.calendar_check?.at;
  return (
    <p className="op-lamp" data-lamp={state}>
      <span className="op-lamp-word">
        <Icon name={ICONS[state]} />
        {texts.lamp[state]}
      </span>
      {at !== undefined && (
        <time className="op-muted" dateTime={at} title={showTime(at)}>
          {texts.tested(showAge(at, now()))}
        </time>
      )}
    </p>
  );
}
