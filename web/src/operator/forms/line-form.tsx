import type { ComponentProps, ReactNode } from 'react';
import { Action, type ActionProps } from '../../calendar/ui/action.tsx';
import { LineField } from './fields.tsx';

export interface LineFormProps extends Omit<ComponentProps<typeof LineField>, 'children'> {
  /** The button that sends it. */
  action: Pick<ActionProps, 'kind' | 'name' | 'className' | 'isBusy' | 'children'>;
  onSubmit: () => void;
  /** Stands before the line. */
  children?: ReactNode;
  className?: string;
  describedBy?: string;
}

/** A form of one line, and a button. */
export function LineForm({
  action,
  onSubmit,
  children,
  className,
  describedBy,
  ...line
}: LineFormProps) {
  return (
    <form
      noValidate
      className={className}
      aria-describedby={describedBy}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <LineField {...line} />
      <Action {...action} type="submit" />
    </form>
  );
}
