import { useLayoutEffect, useMemo, useRef } from 'react';
import { BookedStep } from './steps/booked/booked-step.tsx';
import { Announcer } from './ui/announcer.tsx';
import { FindStep } from './steps/manage/find-step.tsx';
import { MoveStep } from './steps/manage/move-step.tsx';
import { DetailsStep } from './steps/details/details-step.tsx';
import { WaitingStep } from './steps/details/waiting-step.tsx';
import {
  panelModel,
  useCalendarContext,
  useCalendarState,
  type PanelModel,
} from './hooks/calendar-context.ts';
import { useFocusAfterStep } from './hooks/use-focus-after-step.ts';
import { useShortcut } from './hooks/use-shortcut.ts';
import { useNow } from './hooks/use-now.ts';
import { agentNow, shownStep } from './store/selectors.ts';
import { inOwnWords } from './texts/agent-words.ts';
import { ChoosingStep } from './steps/choosing/choosing-step.tsx';
import { AgentNotice, ProblemNotice } from './ui/notices.tsx';
import { PanelHeader } from './ui/panel-header.tsx';
import { MismatchMessage } from './ui/mismatch-message.tsx';

const TICK_MS = 20_000;

export interface PanelProps {
  theme: 'light' | 'dark' | 'auto';
  placement: 'docked' | 'inline';
}

/** The calendar's frame: closed, or open at one of its steps. Never modal. */
export function Panel({ theme, placement }: PanelProps) {
  const words = useCalendarContext();
  const { client, texts, locale } = words;
  const received = useCalendarState(client);
  const state = useMemo(() => inOwnWords(received, words), [received, words]);
  const now = agentNow(state, useNow(client.now, TICK_MS));
  const root = useRef<HTMLElement>(null);
  const { view } = state;
  const step = shownStep(state);
  const markAction = useFocusAfterStep(root, step);
  useShortcut(root, {
    isOpen: step !== 'closed',
    isOpening: state.pending?.kind === 'open',
    open: state.enabled === false ? null : client.actions.open,
  });

  // Where the whole panel scrolls it is the same one at each step; a step may scroll on from its top.
  useLayoutEffect(() => {
    root.current?.querySelector('.icc-panel')?.scrollTo(0, 0);
  }, [step]);
  const isDrawn = step !== 'closed' && step !== 'mismatch';
  const open = isDrawn && view && view.step !== 'closed' ? panelModel(state, view, now) : null;

  function leave() {
    if (step === 'mismatch') client.actions.dismissProblem();
    else client.actions.close();
  }

  return (
    <section
      ref={root}
      className="icc-root"
      aria-label={texts.panelName}
      lang={locale}
      data-calendar
      data-theme={theme}
      data-placement={placement}
      data-step={step}
      data-link={state.link}
      data-trouble={state.problem?.kind}
      data-version={view?.version}
      data-from={open?.view.window.from}
      data-to={open?.view.window.to}
      onClickCapture={markAction}
      onPointerMove={client.signOfLife}
      onPointerDown={client.signOfLife}
      onKeyDownCapture={(event) => {
        markAction();
        client.signOfLife();
        // While a word is composed, Escape belongs to the keyboard of that language.
        const isEscape = event.key === 'Escape' && !event.nativeEvent.isComposing;
        if (isEscape && step !== 'closed' && !isInQuestion(event.target)) leave();
      }}
    >
      <Announcer state={state} now={now} />
      {step === 'mismatch' ? (
        <MismatchMessage onClose={leave} />
      ) : (
        open && (
          <div className="icc-panel">
            <PanelHeader event={open.view.event} />
            {state.link === 'lost' && (
              <p className="icc-link-lost" role="status">
                {texts.lost}
              </p>
            )}
            <ProblemNotice problem={state.problem} />
            <AgentNotice model={open} />
            <Step model={open} />
          </div>
        )
      )}
    </section>
  );
}

/** A question in the panel is answered by Escape itself; only then the panel. */
function isInQuestion(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-question]') !== null;
}

function Step({ model: open }: { model: PanelModel }) {
  const { view } = open;
  switch (view.step) {
    case 'choosing':
      return <ChoosingStep model={open} />;
    case 'details':
      return <DetailsStep model={open} view={view} />;
    case 'booking':
    case 'checking':
    case 'changing':
      return <WaitingStep model={open} view={view} />;
    case 'finding':
      return <FindStep model={open} view={view} />;
    case 'confirming_move':
      return <MoveStep model={open} view={view} />;
    case 'booked':
      return <BookedStep model={open} view={view} />;
  }
}
