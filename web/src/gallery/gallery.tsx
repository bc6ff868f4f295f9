import { useMemo } from 'react';
import { addDays, windowOf, type PersonStatus } from '@in-call-calendar/shared';
import { after } from '../calendar/client/browser-environment.ts';
import { createCalendarClient } from '../calendar/client/calendar-client.ts';
import { CalendarOf } from '../calendar/in-call-calendar.tsx';
import { createFakeAgent } from './fake-agent.ts';
import { CallFrame } from './call-frame.tsx';
import type { PanelProps } from '../calendar/panel.tsx';
import { CALLER_ZONE, choosing, MOMENT, SLOTS, TODAY } from './fixtures.ts';
import { states, type Trouble } from './states.ts';

const formStorage = { load: () => ({}), save: () => undefined };

function makeGallery(name: string, trouble: Trouble | undefined) {
  const began = Date.now();
  const now = () => MOMENT + (Date.now() - began);
  const state = states[name] ?? { view: choosing() };
  const agent = createFakeAgent({ ...state, ...(trouble && { trouble }) }, now);
  const client = createCalendarClient({
    transport: agent.transport,
    now,
    after,
    timeDisplay: { zone: CALLER_ZONE, hour12: true },
    formStorage,
    newId: () => crypto.randomUUID(),
  });
  return { agent, client };
}

interface GalleryProps {
  name: string;
  theme: 'light' | 'dark' | 'auto';
  /** BCP 47 tag. */
  locale: string;
  /** Puts the calendar into the call page, in place of a page that only stands for it. */
  isInCall: boolean;
  /** Beside the call's page. */
  person: PersonStatus;
  /** Breaks the way to the agent, whatever the state. */
  trouble?: Trouble | undefined;
  placement?: PanelProps['placement'];
  portal?: boolean;
}

/** One state of the calendar, in the call page or beside a page that stands for it. */
export function Gallery({ name, trouble, isInCall, person, ...options }: GalleryProps) {
  const { theme, locale, placement = 'docked', portal = false } = options;
  const { agent, client } = useMemo(() => makeGallery(name, trouble), [name, trouble]);
  const nextWeek = windowOf('1w', addDays(TODAY, 7));
  if (isInCall) {
    return (
      <CallFrame client={client} person={person}>
        <CalendarOf client={client} theme={theme} locale={locale} placement="inline" />
      </CallFrame>
    );
  }
  return (
    <>
      <main className="gallery-page">
        <h1>{name}</h1>
        <p>
          <button type="button" onClick={() => client.actions.open()}>
            Book appointment
          </button>{' '}
          <button
            type="button"
            onClick={() =>
              agent.push(() =>
                choosing({
                  window: nextWeek,
                  highlighted: SLOTS.filter((slot) => slot.start > `${nextWeek.from}T20`)
                    .slice(0, 2)
                    .map((slot) => slot.start),
                }),
              )
            }
          >
            Agent shows next week
          </button>
        </p>
        <nav>
          {Object.keys(states).map((each) => (
            <a key={each} href={`?state=${each}&theme=${theme}&locale=${locale}`}>
              {each}
            </a>
          ))}
        </nav>
      </main>
      <div className={`gallery-${placement}`}>
        <CalendarOf client={client} {...{ theme, locale, placement, portal }} />
      </div>
    </>
  );
}
