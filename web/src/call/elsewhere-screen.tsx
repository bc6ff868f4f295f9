import { useRef } from 'react';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useFocusIfLost } from './use-focus-if-lost.ts';

/** The call goes on in another tab: says so, does not fight for it, and offers to take it back. */
export function ElsewhereScreen({ onTakeBack }: { onTakeBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  return (
    <main className="call-start" data-call="elsewhere">
      <div className="call-card">
        <h1 ref={heading} tabIndex={-1}>
          {texts.elsewhereTitle}
        </h1>
        <p className="call-note" role="status">
          <Icon name="info" />
          {texts.elsewhereLead}
        </p>
        <div className="call-card-actions">
          <button
            type="button"
            className="call-primary"
            data-action="take-back"
            onClick={onTakeBack}
          >
            {texts.takeBack}
          </button>
        </div>
      </div>
    </main>
  );
}
