import { useCallback } from 'react';
import type { Call, Entry } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { showLength, showSeconds, showTime } from '../format.ts';
import { useLoad } from '../hooks/use-load.ts';
import { useRefresh } from '../hooks/use-refresh.ts';
import { Facts } from '../parts/facts.tsx';
import { LoadedView } from '../parts/loaded-view.tsx';
import { OutcomeMark } from '../parts/outcome-mark.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { hrefOf, type Route } from '../routes.ts';
import { texts } from '../texts.ts';
import { readTimeline, type Row } from '../timeline/read-timeline.ts';

export interface CallViewProps {
  route: Extract<Route, { view: 'call' }>;
}

/** One call: what came of it, and all that happened in it; it keeps up with one that goes on. */
export function CallView({ route: { agentId, callId } }: CallViewProps) {
  const { api } = useSurroundings();
  const { loaded, failure, reload } = useLoad(
    useCallback((signal: AbortSignal) => api.call(callId, signal), [api, callId]),
  );
  const isLive = loaded.status === 'ready' && loaded.value.call.ended_at === null;
  useRefresh([loaded, failure], isLive ? reload : null);
  return (
    <div>
      <a className="icc-link" href={hrefOf({ view: 'tab', agentId, tab: 'calls' })}>
        {texts.call.back}
      </a>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ call, events }) => <LoadedCall call={call} events={events} />}
      </LoadedView>
    </div>
  );
}

function LoadedCall({ call, events }: { call: Call; events: Entry[] }) {
  const { now } = useSurroundings();
  const rows = readTimeline(events);
  const ends: Readonly<Record<string, string>> = texts.call.ends;
  const end = call.ended_at === null ? now() : Date.parse(call.ended_at);
  return (
    <>
      <PageTitle level={2} text={texts.call.title(showTime(call.started_at))} />
      <Facts
        facts={[
          [texts.call.outcome, <OutcomeMark key="outcome" call={call} />],
          [texts.call.length, showLength(end - Date.parse(call.started_at))],
          [texts.call.channel, texts.calls.channels[call.channel]],
          [texts.call.end, call.end_reason && (ends[call.end_reason] ?? call.end_reason)],
        ]}
      />
      <h3 className="op-heading">{texts.call.timeline}</h3>
      {rows.length === 0 ? (
        <p className="op-empty">{texts.call.timelineEmpty}</p>
      ) : (
        <>
          <p className="op-muted">
            {texts.call.waits(rows.filter(({ wait }) => wait !== null).length)}
          </p>
          <ol className="op-timeline">
            {rows.map((row) => (
              <TimelineRow key={row.seq} row={row} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function TimelineRow({ row }: { row: Row }) {
  const { kind, type, by, start, refused, wait } = row;
  const names: Readonly<Record<string, string>> =
    kind === 'call' ? texts.timeline.calls : texts.timeline.events;
  const channels: Readonly<Record<string, string>> = texts.timeline.by;
  const refusals: Readonly<Record<string, string>> = texts.timeline.refusals;
  const more = [
    by !== null && (channels[by] ?? by),
    start !== null && !Number.isNaN(Date.parse(start)) && texts.timeline.for(showTime(start)),
    refused !== null && (refusals[refused] ?? texts.timeline.refused(refused)),
  ].filter((part) => part !== false);
  return (
    <li data-kind={kind} data-refused={refused !== null || undefined} data-wait={wait ?? undefined}>
      <time dateTime={row.at} title={showTime(row.at)}>
        {showLength(row.sinceStart)}
      </time>
      <div>
        <p className="op-happening">{names[type] ?? type}</p>
        {more.length > 0 && <p className="op-muted">{more.join(', ')}</p>}
        {wait !== null && (
          <p className="op-wait">
            {wait === 'never' ? texts.call.unanswered : texts.call.waited(showSeconds(wait))}
          </p>
        )}
      </div>
    </li>
  );
}
