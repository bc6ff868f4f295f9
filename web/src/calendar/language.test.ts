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
    expect((await loadWords('en')).texts.today).toBe('Today');
  });
});

describe('what the agent says', () => {
  const state: State = {
    ...initialState,
    view: choosing({ notice: { kind: 'slot_taken', text: 'It is gone.', alternatives: [] } }),
    problem: { kind: 'refused', text: 'A bit fast.', reason: 'rate_limited' },
  };

  it('is said again in the language of the reader', async () => {
    const own = inOwnWords(state, await loadWords('de'));
    expect(own.view).toMatchObject({
      notice: { text: 'Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere.' },
    });
    expect(own.problem).toMatchObject({
      text: 'Das ging etwas zu schnell. Bitte versuchen Sie es gleich noch einmal.',
    });
  });

  it('is said in English to who reads English, where the agent speaks German', async () => {
    const notice = { kind: 'slot_taken', text: 'Sie ist weg.', alternatives: [] } as const;
    const german = choosing({ language: 'de', notice: { ...notice, alternatives: [] } });
    const own = inOwnWords({ ...state, view: german }, await loadWords('en'));
    expect(own.view).toMatchObject({
      notice: { text: 'That time is no longer free. Please choose another one.' },
    });
    expect(own.problem).toMatchObject({
      text: 'That was a little fast. Please try again in a moment.',
    });
  });

  it('stays as the agent says it where both have one language', async () => {
    expect(inOwnWords(state, await loadWords('en'))).toBe(state);
    const german: State = { ...state, view: choosing({ language: 'de' }) };
    expect(inOwnWords(german, await loadWords('de'))).toBe(german);
  });

  it('is said again by what it is about where the kind of a notice says too little', async () => {
    const words = await loadWords('es');
    const shown = (reason?: 'cancelled_elsewhere') =>
      inOwnWords(
        {
          ...state,
          view: choosing({
            notice: {
              kind: 'info',
              text: 'Cancelled from elsewhere.',
              alternatives: [],
              ...(reason === undefined ? {} : { reason }),
            },
          }),
        },
        words,
      ).view;
    expect(shown('cancelled_elsewhere')).toMatchObject({
      notice: { text: 'Esta cita se acaba de cancelar desde otro sitio.' },
    });
    expect(shown()).toMatchObject({ notice: { text: 'Cancelled from elsewhere.' } });
  });
});
