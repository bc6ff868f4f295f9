import { useWords } from '../hooks/calendar-context.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';

export interface PanelMessageProps {
  title: string;
  text: string;
  onClose: () => void;
}

/** In place of a calendar that cannot be drawn. */
export function PanelMessage({ title, text, onClose }: PanelMessageProps) {
  const { texts } = useWords();
  return (
    <div className="icc-panel icc-message" role="alert">
      <Icon name="warn" />
      <h2 className="icc-title" tabIndex={-1} data-step-heading>
        {title}
      </h2>
      <p>{text}</p>
      <Action kind="primary" name="reload" onClick={() => globalThis.location.reload()}>
        {texts.reload}
      </Action>
      <Action kind="secondary" name="close" onClick={onClose}>
        {texts.dismiss}
      </Action>
    </div>
  );
}
