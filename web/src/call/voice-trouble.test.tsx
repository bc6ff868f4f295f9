import { voicePartSchema } from '@in-call-calendar/shared';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { texts } from './texts/en.ts';
import { VoiceTrouble } from './voice-trouble.tsx';

describe('trouble with the voice', () => {
  it('takes no room while all is well, and is ready to be announced', () => {
    const markup = renderToStaticMarkup(<VoiceTrouble voice={{ level: 'ok' }} />);
    expect(markup).toBe('<p class="call-hidden" role="status"></p>');
  });

  it.each(
    (['troubled', 'down'] as const).flatMap((level) =>
      voicePartSchema.options.map((part) => ({ level, part })),
    ),
  )('is announced once and shown once: %o', (voice) => {
    const markup = renderToStaticMarkup(<VoiceTrouble voice={voice} />);
    const words = texts.voiceTrouble[voice.level][voice.part];
    expect(markup.split(words)).toHaveLength(3);
    expect(/role="status">([^<]*)</.exec(markup)?.[1]).toBe(words);
    expect(markup).toContain(`data-problem="voice-${voice.part}"`);
  });
});
