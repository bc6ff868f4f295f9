import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { useSurroundings } from '../context.ts';
import { texts } from '../texts.ts';

export interface CopyBlockProps {
  /** What it is, for those who hear the page. */
  name: string;
  text: string;
}

/** Code, or anything else that is meant to be copied whole. */
export function CopyBlock({ name, text }: CopyBlockProps) {
  const { copy } = useSurroundings();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <div className="op-code">
      {/* It scrolls, so that it has to take the focus. */}
      <pre tabIndex={0} role="group" aria-label={name}>
        <code>{text}</code>
      </pre>
      <div className="op-code-foot">
        <Action
          kind="secondary"
          name="copy"
          // Where the browser refuses, the text is still there to be selected.
          onClick={() =>
            void copy(text).then(
              () => setCopied(text),
              () => setCopied(null),
            )
          }
        >
          {texts.copy}
        </Action>
        <span role="status">{copied === text && texts.copied}</span>
      </div>
    </div>
  );
}
