import { useState } from 'react';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import type { ViewOf } from '../../store/state.ts';
import { Action } from '../../ui/action.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FindByEmail } from './find-by-email.tsx';
import { FindByReference } from './find-by-reference.tsx';
import { FoundList } from './found-list.tsx';

/** From this number on it is said how many look-ups are left. */
const FEW_TRIES = 3;

/** Looking for a booking that was made before. */
export function FindStep({ model, view }: { model: PanelModel; view: ViewOf<'finding'> }) {
  const { client, texts } = useCalendarContext();
  const [byReference, setByReference] = useState(false);
  const { finding } = view;
  const isAsking = finding.status === 'asking' || isLookingUp(model);
  const canTry = finding.triesLeft > 0;

  return (
    <div className="icc-step">
      <div className="icc-scroll icc-find">
        <Action
          kind="link"
          icon="previous"
          name="back"
          className="icc-back"
          onClick={client.actions.release}
        >
          {texts.back}
        </Action>
        <h3 className="icc-step-title" tabIndex={-1} data-step-heading>
          {texts.findTitle}
        </h3>
        {finding.status === 'found' && finding.bookings.length > 0 && (
          <FoundList model={model} bookings={finding.bookings} />
        )}
        {canTry && (
          <>
            {byReference ? (
              <FindByReference isAsking={isAsking} />
            ) : (
              <FindByEmail finding={finding} model={model} isAsking={isAsking} />
            )}
            <Action kind="link" name="find-other-way" onClick={() => setByReference(!byReference)}>
              {byReference ? texts.findByEmail : texts.findByReference}
            </Action>
          </>
        )}
        <FindingResult view={view} isAsking={isAsking} />
      </div>
    </div>
  );
}

function isLookingUp({ state }: PanelModel): boolean {
  return state.pending?.kind === 'find' && state.pending.what !== '';
}

/** What came of the look-up; a region of its own, so that it is heard when it comes. */
function FindingResult({ view, isAsking }: { view: ViewOf<'finding'>; isAsking: boolean }) {
  const { texts } = useCalendarContext();
  const { status, triesLeft } = view.finding;
  return (
    <div className="icc-finding" role="status" data-finding={isAsking ? 'asking' : status}>
      {isAsking && (
        <p className="icc-muted">
          <span className="icc-spinner icc-spinner-small" aria-hidden="true" />
          {texts.findAsking}
        </p>
      )}
      {!isAsking && status === 'nothing' && (
        <p className="icc-finding-result">
          <Icon name="info" />
          <span>
            {texts.findNothing} {texts.findNothingHint}
          </span>
        </p>
      )}
      {!isAsking && status === 'failed' && (
        <p className="icc-finding-result">
          <Icon name="warn" />
          <span>{texts.findFailed}</span>
        </p>
      )}
      {triesLeft === 0 && <p>{texts.findNoTries}</p>}
      {triesLeft > 0 && triesLeft <= FEW_TRIES && (
        <p className="icc-muted" data-tries={triesLeft}>
          {texts.findTries(triesLeft)}
        </p>
      )}
    </div>
  );
}
