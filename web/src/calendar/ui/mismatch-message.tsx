import { useWords } from '../hooks/calendar-context.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';

/** In place of a calendar that cannot be drawn: page and agent speak different versions of the contract. */
export function MismatchMessage({ onClose }: { onClose: () => void }) {
  const { texts } = useWords();
  return (
    <div className="icc-panel icc-message" role="alert">
      <Icon name="warn" />
      <h2 className="icc-title" tabIndex={-1} data-step-heading>
        {texts.mismatchTitle}
      </h2>
      <p>{texts.mismatch}</p>
      <Action kind="primary" name="reload" onClick={() => globalThis.location.reload()}>
        {texts.reload}
      </Action>
      <Action kind="secondary" name="close" onClick={onClose}>
        {texts.dismiss}
      </Action>
    </div>
  );
}
