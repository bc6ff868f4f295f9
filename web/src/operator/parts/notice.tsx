import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../calendar/ui/icon.tsx';

const ICONS: Record<NoticeTone, IconName> = { good: 'check', note: 'info', bad: 'warn' };

export type NoticeTone = 'good' | 'note' | 'bad';

export interface NoticeProps {
  tone: NoticeTone;
  /** Read out at once; for what comes after a press. */
  isAnnounced?: boolean;
  children: ReactNode;
}

/** A word beside the matter, with a sign that does not depend on its colour. */
export function Notice({ tone, isAnnounced = false, children }: NoticeProps) {
  return (
    <div className="op-notice" data-tone={tone} role={isAnnounced ? 'status' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
