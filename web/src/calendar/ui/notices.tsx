import { useCalendarContext, type PanelModel } from '../hooks/calendar-context.ts';
import type { Problem } from '../store/state.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';
import { problemText } from './problem-text.ts';
import { slotLabel } from './slot-names.ts';

/** What the agent wants the caller to know, with other times in place of one that is gone. */
export function AgentNotice({ model }: { model: PanelModel }) {
  const { client, texts, locale } = useCalendarContext();
  const { notice } = model.view;
  if (notice === null) return null;
  return (
    <div
      className="icc-notice"
      data-notice={notice.kind}
      data-tone={notice.kind === 'info' ? 'info' : 'warn'}
    >
      <Icon name={notice.kind === 'info' ? 'info' : 'warn'} />
      <div>
        <p>{notice.text}</p>
        {notice.alternatives.length > 0 && (
          <div className="icc-actions" role="group" aria-label={texts.alternatives}>
            {notice.alternatives.map((start) => (
              <Action
                kind="secondary"
                key={start}
                data-alternative={start}
                onClick={() => client.actions.select(start)}
              >
                {slotLabel(start, model.zones, locale).name}
              </Action>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** What went wrong on the way to the agent. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const { client, texts } = useCalendarContext();
  // That page and agent do not fit takes the place of the whole calendar.
  if (problem === null || problem.kind === 'mismatch') return null;
  return (
    <div className="icc-notice" role="alert" data-problem={problem.kind} data-tone="warn">
      <Icon name="warn" />
      <p>{problemText(problem, texts)}</p>
      <Action
        kind="round"
        icon="close"
        aria-label={texts.dismiss}
        onClick={client.actions.dismissProblem}
      />
    </div>
  );
}
