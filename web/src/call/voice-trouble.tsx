import type { VoiceStatus } from '@in-call-calendar/shared';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

/** What the assistant cannot do at the moment, and how to go on; nothing while all is well. */
export function VoiceTrouble({ voice }: { voice: VoiceStatus }) {
  const text = voice.level === 'ok' ? '' : texts.voiceTrouble[voice.level][voice.part];
  return (
    <>
      {/* Always there, since a screen reader reads only changes in what it knows. */}
      <p className="call-hidden" role="status">
        {text}
      </p>
      {voice.level !== 'ok' && (
        <div
          className="call-banner"
          aria-hidden="true"
          data-problem={`voice-${voice.part}`}
          data-level={voice.level}
        >
          <Icon name="warn" />
          <p>{text}</p>
        </div>
      )}
    </>
  );
}
