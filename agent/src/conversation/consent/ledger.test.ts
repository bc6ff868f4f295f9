import { describe, expect, it } from 'vitest';
import { createConsentLedger, type ConsentLedger } from './ledger.ts';

/** A ledger over one booking that can be changed: its read-back is its name, `!` after it asks. */
function setUp(): { ledger: ConsentLedger; change: (to: string) => void } {
  let wish = 'two o’clock';
  const ledger = createConsentLedger({
    digest: (task) => (task === 'book' ? wish : null),
    readsBack: (text) => text.includes(wish),
    asks: (text) => text.includes('book'),
    read: (text) => ({ acts: text === 'yes' || text === 'book it', leftOver: text }),
  });
  return { ledger, change: (to) => void (wish = to) };
}

describe('consent', () => {
  it('is there once the caller agrees to what was read back', () => {
    const { ledger } = setUp();
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
    ledger.agentSaid('So two o’clock, shall I book it?');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
    ledger.callerSaid('yes');
    expect(ledger.decide('book')).toEqual({ kind: 'agreed' });
  });

  it('is not there where the caller spoke before the read-back', () => {
    const { ledger } = setUp();
    ledger.agentSaid('What would you like?');
    ledger.callerSaid('yes');
    ledger.agentSaid('So two o’clock, shall I book it?');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
  });

  it('is gone once something changes', () => {
    const { ledger, change } = setUp();
    ledger.agentSaid('So two o’clock, shall I book it?');
    ledger.callerSaid('yes');
    change('three o’clock');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
    ledger.agentSaid('Shall I book it?');
    ledger.callerSaid('yes');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
    ledger.agentSaid('So three o’clock, shall I book it?');
    ledger.callerSaid('yes');
    expect(ledger.decide('book')).toEqual({ kind: 'agreed' });
  });

  it('is none where the last question was another one', () => {
    const { ledger } = setUp();
    ledger.agentSaid('So two o’clock, shall I book it?');
    ledger.callerSaid('who is it with?');
    ledger.agentSaid('With Mr. Berg. Do you know him?');
    ledger.callerSaid('yes');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
    ledger.callerSaid('book it');
    expect(ledger.decide('book')).toEqual({ kind: 'agreed' });
  });

  it('is taken back by any of several turns in a row', () => {
    const { ledger } = setUp();
    ledger.agentSaid('So two o’clock, shall I book it?');
    ledger.callerSaid('yes');
    ledger.callerSaid('wait, no');
    expect(ledger.decide('book')).toEqual({ kind: 'not_agreed', leftOver: 'wait, no' });
    ledger.callerSaid('yes');
    expect(ledger.decide('book').kind).toBe('not_agreed');
  });

  it('is not read out of nothing that was said', () => {
    const { ledger } = setUp();
    ledger.agentSaid('So two o’clock, shall I book it?');
    ledger.callerSaid('  ');
    expect(ledger.decide('book')).toEqual({ kind: 'not_asked' });
  });

  it('counts words that cut the question off as an answer to it', () => {
    const { ledger } = setUp();
    ledger.callerSaid('yes', 2000);
    ledger.agentSaid('So two o’clock, shall I b', 1000);
    expect(ledger.decide('book')).toEqual({ kind: 'agreed' });
  });

  it('is for one task alone', () => {
    const { ledger } = setUp();
    ledger.agentSaid('So two o’clock, shall I book it?');
    ledger.callerSaid('yes');
    expect(ledger.decide('cancel')).toEqual({ kind: 'not_asked' });
  });
});
