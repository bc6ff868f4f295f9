import { Icon } from '../../calendar/ui/icon.tsx';
import type { Check } from '../client/answers.ts';
import { showTime } from '../format.ts';
import { texts } from '../texts.ts';

/** Checks whose own words name what was found: an event type, the first free time, questions, slugs. */
const TELLING = ['event_type', 'slots', 'unaskable_questions', 'unreachable', 'slots_failed'];

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Every check of a calendar: what was found, and what to do about it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const known: Readonly<Record<string, { found: string; fix: string }>> = texts.checks;
  return (
    <ul className="op-checks">
      {checks.map((check) => {
        const words = known[check.step];
        const fix = words?.fix ?? check.fix ?? '';
        const state = check.ok ? (fix === '' ? 'ok' : 'attention') : 'failed';
        const slugs = /there are: (.+)\.$/.exec(check.fix ?? '')?.[1];
        return (
          <li key={check.step} data-check={check.step} data-state={state}>
            <span className="op-check-mark">
              <Icon name={state === 'ok' ? 'check' : state === 'failed' ? 'warn' : 'info'} />
              {texts.test[state]}
            </span>
            <div>
              <p className="op-check-found">{words?.found ?? check.found}</p>
              {words && TELLING.includes(check.step) && (
                <p className="op-muted" lang="en">
                  {check.found.replace(INSTANT, showTime)}
                </p>
              )}
              {fix !== '' && <p>{fix}</p>}
              {slugs !== undefined && <p className="op-slugs">{slugs}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
