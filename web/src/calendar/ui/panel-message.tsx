import { useWords } from '../hooks/calendar-context.ts';
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
      <button
        type="button"
        className="icc-primary"
        data-action="reload"
        onClick={() => globalThis.location.reload()}
      >
        {texts.reload}
      </button>
      <button type="button" className="icc-secondary" data-action="close" onClick={onClose}>
        {texts.dismiss}
      </button>
    </div>
  );
}
