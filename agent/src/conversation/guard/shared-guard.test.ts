import { describe, expect, it } from 'vitest';
import type { Claim, Verdict } from './facts.ts';
import { createSharedGuard } from './shared-guard.ts';
import { partsOf, streamOf } from './testing/streams.ts';

const CLAIM = "Sure. You're **booked**! Anything else?";

function makeGuard() {
  const dropped: Claim[] = [];
  let verdict: Verdict = { passes: false, claim: 'done' };
  let truths = 0;
  const guard = createSharedGuard({
    judge: (sentence) => (sentence.includes('booked') ? verdict : { passes: true }),
    truth: () => `Truth ${(truths += 1)}.`,
    onDropped: (claim) => dropped.push(claim),
  });
  const said = async (text: string, reply: string) =>
    (await partsOf(guard.guardText(streamOf(Array.from(text)), reply))).join('');
  const change = (next: Verdict): void => void (verdict = next);
  return { said, dropped, change };
}

describe('a guard shared by what is heard and what is read', () => {
  it('drops both texts of a reply at the same sentence, and says and counts it once', async () => {
    const { said, dropped, change } = makeGuard();
    expect(await said(CLAIM.replaceAll('*', ''), 'reply-1')).toBe('Sure. Truth 1.');
    change({ passes: true });
    expect(await said(CLAIM, 'reply-1')).toBe('Sure. Truth 1.');
    expect(dropped).toEqual(['done']);
  });

  it('judges the same words again in the next reply', async () => {
    const { said, dropped, change } = makeGuard();
    await said(CLAIM, 'reply-1');
    change({ passes: true });
    expect(await said(CLAIM, 'reply-2')).toBe(CLAIM);
    expect(dropped).toHaveLength(1);
  });

  it('passes a text that claims nothing as it is', async () => {
    const { said, dropped } = makeGuard();
    expect(await said('One moment. Shall I?', 'reply-1')).toBe('One moment. Shall I?');
    expect(dropped).toEqual([]);
  });
});
