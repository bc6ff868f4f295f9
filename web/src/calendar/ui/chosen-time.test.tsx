import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PICK } from '../../gallery/fixtures.ts';
import { ChosenTime } from './chosen-time.tsx';

function shown(caller: string, host: string, zone = caller): string {
  const zones = { caller, host, shown: zone, hour12: true };
  return renderToStaticMarkup(<ChosenTime start={PICK} durationMinutes={30} zones={zones} />);
}

describe('a time in full', () => {
  it('is said again as the host’s where that is another one', () => {
    expect(shown('America/New_York', 'Europe/Berlin')).toContain('in Berlin, where the host is');
  });

  it('is said once where caller and host have one zone under two names', () => {
    expect(shown('Asia/Calcutta', 'Asia/Kolkata')).not.toContain('where the host is');
    expect(shown('Asia/Calcutta', 'Asia/Kolkata', 'Asia/Kolkata')).not.toContain('your time');
  });

  it('is said again as the caller’s where the host’s is shown under another name', () => {
    const markup = shown('America/New_York', 'Asia/Kolkata', 'Asia/Calcutta');
    expect(markup).toContain('your time (New York)');
    expect(markup).not.toContain('where the host is');
  });
});
