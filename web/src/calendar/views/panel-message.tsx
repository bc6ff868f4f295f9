import { useWords } from '../hooks/calendar-context.ts';
import { Icon } from './icon.tsx';

/** In place of a calendar that cannot be drawn. */
export function PanelMessage({ title, text }: { title: string; text: string }) {
  const { texts } = useWords();
  return (
    <div className="icc-panel icc-message" role="alert">
      <Icon name="warn" />
      <h2 className="icc-title">{title}</h2>
      <p>{text}</p>
      <button
        type="button"
        className="icc-primary"
        data-action="reload"
        onClick={() => globalThis.location.reload()}
      >
        {texts.reload}
      </button>
    </div>
  );
}
