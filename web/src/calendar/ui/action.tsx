import type { ComponentPropsWithoutRef } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ActionProps extends ComponentPropsWithoutRef<'button'> {
  /** How it is drawn: the class `icc-KIND`. */
  kind: 'primary' | 'secondary' | 'quiet' | 'link' | 'round' | 'toggle' | 'chip' | 'row';
  /** Before the words, or in their place, where `aria-label` has them. */
  icon?: IconName;
  /** What it does, as `data-action`, by which tests and style sheets find it. */
  name?: string;
  /** True while its work is under way: it keeps the focus, and is announced as unavailable. */
  isBusy?: boolean;
}

/** Every button of the calendar but the times and the days. */
export function Action({ kind, icon, name, isBusy, className, children, ...button }: ActionProps) {
  return (
    <button
      type="button"
      className={className === undefined ? `icc-${kind}` : `icc-${kind} ${className}`}
      data-action={name}
      aria-disabled={isBusy}
      data-busy={isBusy || undefined}
      {...button}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
