import type { ComponentProps } from 'react';

export interface ActionProps extends ComponentProps<'button'> {
  /** How it is drawn: the class `icc-KIND`. */
  kind: 'primary' | 'secondary' | 'quiet' | 'link' | 'round' | 'toggle' | 'chip' | 'row';
  /** What it does, as `data-action`, by which tests and style sheets find it. */
  name?: string;
  /** True while its work is under way: it keeps the focus, and is announced as unavailable. */
  isBusy?: boolean;
}

/** Every button of the calendar but the times and the days. */
export function Action({ kind, name, isBusy, className, ...button }: ActionProps) {
  return (
    <button
      type="button"
      className={className === undefined ? `icc-${kind}` : `icc-${kind} ${className}`}
      data-action={name}
      aria-disabled={isBusy}
      data-busy={isBusy || undefined}
      {...button}
    />
  );
}
