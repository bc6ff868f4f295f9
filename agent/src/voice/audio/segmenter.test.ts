import { describe, expect, it } from 'vitest';
import { Segmenter } from './segmenter.ts';
import type { SegmentEvent } from './segmenter.ts';
import { HEARING_SETTINGS, WINDOW_MS } from './hearing-settings.ts';

/** Windows of one sample that carries their number, so that a test can tell which ones came through. */
function feed(segmenter: Segmenter, probabilities: number[]): SegmentEvent[] {
  return probabilities.flatMap((probability, index) =>
    segmenter.push(Int16Array.of(index), probability),
  );
}

function repeat(probability: number, count: number): number[] {
  return Array.from({ length: count }, () => probability);
}

const VOICE = 0.9;
const SILENCE = 0.01;
const WEAK = 0.4;

describe('Segmenter', () => {
  it('reports nothing while nobody speaks', () => {
    expect(feed(new Segmenter(HEARING_SETTINGS), repeat(SILENCE, 100))).toEqual([]);
  });

  it('starts with 320 ms of pre-roll after two voiced windows', () => {
    const events = feed(new Segmenter(HEARING_SETTINGS), [...repeat(SILENCE, 30), VOICE, VOICE]);
    expect(events).toHaveLength(1);
    const [start] = events;
    if (start?.kind !== 'start') throw new Error('no start');
    expect(start.windows.map((window) => window[0])).toEqual(
      Array.from({ length: 12 }, (_, index) => 20 + index),
    );
    expect(start.startMs).toBe(30 * WINDOW_MS);
  });

  it('does not start on a single voiced window', () => {
    const clicks = Array.from({ length: 20 }, (_, index) => (index % 2 ? VOICE : SILENCE));
    expect(feed(new Segmenter(HEARING_SETTINGS), clicks)).toEqual([]);
  });

  it('ends after seven silent windows and says how long ago the voice stopped', () => {
    const events = feed(new Segmenter(HEARING_SETTINGS), [
      ...repeat(VOICE, 10),
      ...repeat(SILENCE, 6),
    ]);
    expect(events.some(({ kind }) => kind === 'end')).toBe(false);
    const all = feed(new Segmenter(HEARING_SETTINGS), [
      ...repeat(VOICE, 10),
      ...repeat(SILENCE, 7),
    ]);
    expect(all.at(-1)).toEqual({ kind: 'end', endMs: 10 * WINDOW_MS, silentMs: 7 * WINDOW_MS });
  });

  it('tells each pause once, before it is known whether it is the end', () => {
    const events = feed(new Segmenter(HEARING_SETTINGS), [
      ...repeat(VOICE, 5),
      ...repeat(SILENCE, 5),
      ...repeat(VOICE, 5),
      ...repeat(SILENCE, 3),
    ]);
    expect(events.filter(({ kind }) => kind === 'pause')).toHaveLength(2);
    expect(events.at(-1)).toEqual({ kind: 'pause' });
  });

  it('does not end on a short pause or on a weak voice', () => {
    const events = feed(new Segmenter(HEARING_SETTINGS), [
      ...repeat(VOICE, 5),
      ...repeat(SILENCE, 6),
      ...repeat(WEAK, 20),
      ...repeat(SILENCE, 6),
    ]);
    expect(events.filter(({ kind }) => kind === 'end')).toEqual([]);
  });

  it('gives two utterances close together their own audio', () => {
    const events = feed(new Segmenter(HEARING_SETTINGS), [
      ...repeat(VOICE, 5),
      ...repeat(SILENCE, 9),
      ...repeat(VOICE, 5),
      ...repeat(SILENCE, 7),
    ]);
    expect(events.filter(({ kind }) => kind !== 'speech').map(({ kind }) => kind)).toEqual([
      'start',
      'pause',
      'end',
      'start',
      'pause',
      'end',
    ]);
    const second = events.findLast((event) => event.kind === 'start');
    expect(second?.windows.map((window) => window[0])).toEqual([12, 13, 14, 15]);
  });

  it('ends the utterance when the audio ends', () => {
    const segmenter = new Segmenter(HEARING_SETTINGS);
    feed(segmenter, repeat(VOICE, 5));
    expect(segmenter.finish()).toEqual([{ kind: 'end', endMs: 5 * WINDOW_MS, silentMs: 0 }]);
    expect(segmenter.finish()).toEqual([]);
  });

  it('cuts speech that never stops', () => {
    const segmenter = new Segmenter({ ...HEARING_SETTINGS, maxUtteranceMs: 1000 });
    const events = feed(segmenter, repeat(VOICE, 70));
    expect(events.filter(({ kind }) => kind === 'end')).toHaveLength(2);
  });
});
