import { describe, expect, it } from 'vitest';
import { languageOf, loadWords, spokenLocale } from './language.ts';
import { inOwnWords } from './texts/agent-words.ts';
import { initialState, type State } from './store/state.ts';
import { choosing } from '../gallery/fixtures.ts';

describe('the language of the calendar', () => {
  it('is the first of the reader’s that it speaks, with its region', () => {
    expect(spokenLocale(['fr-CH', 'de-CH', 'en-GB'])).toBe('de-CH');
    expect(spokenLocale(['es-419'])).toBe('es-419');
  });

  it('is English where it speaks none of them, or cannot read the tag', () => {
    expect(spokenLocale(['fr', 'it'])).toBe('en-US');
    expect(spokenLocale([])).toBe('en-US');
    expect(spokenLocale(['de-!!'])).toBe('en-US');
    expect(languageOf('fr')).toBeNull();
  });

  it('comes with words when they are wanted', async () => {
    const { texts } = await loadWords('de');
    expect(texts.today).toBe('Heute');
    expect((await loadWords('en')).agentWords).toBeNull();
  });
});

describe('what the agent says', () => {
  const state: State = {
    ...initialState,
    view: choosing({ notice: { kind: 'slot_taken', text: 'It is gone.', alternatives: [] } }),
    problem: { kind: 'refused', text: 'A bit fast.', reason: 'rate_limited' },
  };

  it('is said again in the language of the reader', async () => {
    const { agentWords } = await loadWords('de');
    const own = inOwnWords(state, agentWords);
    expect(own.view).toMatchObject({
      notice: { text: 'Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere.' },
    });
    expect(own.problem).toMatchObject({
      text: 'Das ging etwas zu schnell. Bitte versuchen Sie es gleich noch einmal.',
    });
  });

  it('stays as it is where only its own sentence says enough, and for those who read English', async () => {
    const { agentWords } = await loadWords('es');
    const notice = { kind: 'info', text: 'Cancelled from elsewhere.', alternatives: [] } as const;
    const told: State = { ...state, view: choosing({ notice: { ...notice, alternatives: [] } }) };
    expect(inOwnWords(told, agentWords).view).toMatchObject({ notice: { text: notice.text } });
    expect(inOwnWords(state, null)).toBe(state);
  });
});
