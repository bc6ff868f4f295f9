import { useEffect, useId, useRef, useState } from 'react';
import type { BookingCard, Instant } from '@in-call-calendar/shared';
import { MAX_REASON } from '../../client/booking-actions.ts';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { Action } from '../../ui/action.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { slotLabel } from '../../ui/slot-names.ts';
import { isActive } from './is-active.ts';

export interface ChangeActionsProps {
  booking: BookingCard;
  model: PanelModel;
  /** It is one of several: then the buttons say which. */
  isOfSeries: boolean;
}

/** Ways to change a booking that still lies ahead. Cancelling asks once, in place. */
export function ChangeActions({ booking, model, isOfSeries }: ChangeActionsProps) {
  const { client, texts, locale } = useCalendarContext();
  const which = isOfSeries ? `: ${slotLabel(booking.start, model.zones, locale).name}` : '';
  const [isAsking, setIsAsking] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  const isOpening = model.state.pending?.kind === 'move';

  useEffect(() => {
    if (wasAsking.current && !isAsking) {
      actions.current?.querySelector<HTMLElement>('[data-action="cancel-booking"]')?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (isAsking) {
    return (
      <CancelQuestion
        booking={booking}
        model={model}
        which={which}
        onKeep={() => setIsAsking(false)}
      />
    );
  }
  return (
    <div ref={actions} className="icc-actions icc-change">
      {canMove(booking, model.now) && (
        <Action
          kind="secondary"
          name="reschedule"
          aria-busy={isOpening || undefined}
          onClick={() => client.actions.move(booking.uid)}
        >
          {texts.reschedule}
          {which}
        </Action>
      )}
      <Action
        kind="secondary"
        name="cancel-booking"
        className="icc-danger"
        onClick={() => setIsAsking(true)}
      >
        {texts.cancel}
        {which}
      </Action>
    </div>
  );
}

function canMove({ start }: BookingCard, now: Instant): boolean {
  return start > now;
}

/** True while a booking can be moved or cancelled at all. */
export function isChangeable(booking: BookingCard, now: Instant): boolean {
  return isActive(booking) && booking.end > now;
}

interface QuestionProps {
  booking: BookingCard;
  model: PanelModel;
  /** Which of a series it is, to be written behind. */
  which: string;
  onKeep: () => void;
}

function CancelQuestion({ booking, model, which, onKeep }: QuestionProps) {
  const { client, texts } = useCalendarContext();
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const isTooLong = reason.trim().length > MAX_REASON;
  const error =
    tried && isTooLong
      ? texts.problem({ kind: 'too_long', of: 'characters', max: MAX_REASON })
      : null;
  const isSending = model.state.pending?.kind === 'cancel';
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);

  function confirm() {
    setTried(true);
    if (!isTooLong) client.actions.cancel(booking.uid, reason);
    else question.current?.querySelector<HTMLElement>('[data-field="cancel-reason"]')?.focus();
  }

  return (
    <div
      ref={question}
      className="icc-question"
      role="group"
      aria-labelledby={`${id}-title`}
      data-question="cancel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <h4 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {texts.cancelQuestion}
        {which.slice(1)}
      </h4>
      <TextField
        label={
          <>
            {texts.cancelReason} <span className="icc-optional">{texts.optionalMark}</span>
          </>
        }
        field="cancel-reason"
        error={error}
        aria-required={false}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="icc-actions">
        <Action
          kind="secondary"
          name="confirm-cancel"
          className="icc-danger"
          isBusy={isSending}
          onClick={confirm}
        >
          {isSending ? texts.cancelSending : texts.cancelConfirm}
        </Action>
        <Action
          kind="secondary"
          name="keep-booking"
          aria-disabled={isSending}
          onClick={() => {
            if (!isSending) onKeep();
          }}
        >
          {texts.cancelKeep}
        </Action>
      </div>
    </div>
  );
}
