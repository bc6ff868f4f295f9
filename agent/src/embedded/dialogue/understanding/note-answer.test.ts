import { describe, expect, it } from 'vitest';
import { NOTE_SAYINGS } from '../testing/note-sayings.ts';
import { understand } from './understand.ts';

describe('when a note was asked for', () => {
  it.each(NOTE_SAYINGS)('%s: %s', (text, meant) => {
    const { note, noNote } = understand(text, {
      modality: 'spoken',
      now: '2026-11-23T15:00:00.000Z',
      zone: 'America/New_York',
      window: null,
      focus: '2026-12-01T19:00:00.000Z',
      offers: [],
      hasOffer: true,
      isListed: true,
      slots: [],
      asked: 'notes',
    });
    expect(noNote ? 'none' : note).toBe(meant);
  });
});
