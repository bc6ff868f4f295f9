import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { CalendarActions } from '../../client/calendar-client.ts';
import { useCalendarContext } from '../../hooks/calendar-context.ts';
import { Action } from '../../ui/action.tsx';

export interface FindFormProps {
  /** What to look for, or the name of the field that is not filled in yet. */
  criteria: Parameters<CalendarActions['find']>[0] | string;
  /** A look-up is under way. */
  isAsking: boolean;
  /** Draws the fields; `tried` is true once it was submitted, and errors may show. */
  children: (tried: boolean) => ReactNode;
}

/** A form that looks for a booking, whatever it is found by. */
export function FindForm({ criteria, isAsking, children }: FindFormProps) {
  const { client, texts } = useCalendarContext();
  const [tried, setTried] = useState(false);

  function onSubmit(submit: SubmitEvent<HTMLFormElement>) {
    submit.preventDefault();
    setTried(true);
    if (isAsking) return;
    if (typeof criteria !== 'string') client.actions.find(criteria);
    else submit.currentTarget.querySelector<HTMLElement>(`[data-field="${criteria}"]`)?.focus();
  }

  return (
    <form className="icc-fields" onSubmit={onSubmit} noValidate>
      {children(tried)}
      <Action kind="primary" name="find" type="submit" isBusy={isAsking}>
        {isAsking ? texts.findAsking : texts.findSubmit}
      </Action>
    </form>
  );
}
