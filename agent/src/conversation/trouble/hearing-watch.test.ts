import { describe, expect, it } from 'vitest';
import { createHearingWatch } from './hearing-watch.ts';

function follow() {
  const told: string[] = [];
  const watch = createHearingWatch({
    onLost: (kind) => told.push(`lost ${kind}`),
    onBack: () => told.push('back'),
    onUnheard: () => told.push('say it again'),
    onDoubt: () => told.push('doubt'),
  });
  return { told, watch };
}

describe('a caller who is not heard', () => {
  it('is not told of a stream that broke off once and works again', () => {
    const { told, watch } = follow();
    watch.failed('connection');
    watch.worked();
    watch.failed('connection');
    expect(told).toEqual([]);
  });

  it('is told when the second attempt fails, too, and when it works again', () => {
    const { told, watch } = follow();
    watch.failed('server_error');
    watch.failed('server_error');
    watch.worked();
    expect(told).toEqual(['lost server_error', 'back']);
  });

  it('is told at once of a key that is not taken', () => {
    const { told, watch } = follow();
    watch.failed('key');
    expect(told).toEqual(['lost key']);
  });

  it('is asked to say it again, and not for a cough', () => {
    const { told, watch } = follow();
    watch.noWords(300);
    watch.noWords(1500);
    expect(told).toEqual(['doubt', 'say it again']);
  });

  it('is asked at once, and once, to say again what could not be recognised', () => {
    const { told, watch } = follow();
    watch.spoke();
    watch.utteranceFailed('connection');
    watch.noWords(1500);
    expect(told).toEqual(['say it again']);
    watch.worked();
    watch.spoke();
    watch.noWords(1500);
    expect(told).toEqual(['say it again', 'doubt', 'say it again']);
  });

  it('is not asked to say again what the agent has heard of itself', () => {
    const { told, watch } = follow();
    for (let time = 0; time < 3; time += 1) {
      watch.spoke();
      watch.heardItself();
      watch.noWords(1500);
    }
    expect(told).toEqual([]);
    watch.spoke();
    watch.noWords(1500);
    expect(told).toEqual(['doubt', 'say it again']);
  });

  it('is told, and not asked, when the second utterance in a row fails', () => {
    const { told, watch } = follow();
    watch.utteranceFailed('connection');
    watch.spoke();
    watch.utteranceFailed('connection');
    expect(told).toEqual(['say it again', 'lost connection']);
  });

  it('is told where nothing of what is said is understood three times in a row', () => {
    const { told, watch } = follow();
    watch.noWords(1500);
    watch.noWords(1500);
    watch.noWords(1500);
    watch.worked();
    expect(told).toEqual([
      ...['doubt', 'say it again', 'doubt', 'say it again'],
      ...['lost empty', 'back'],
    ]);
  });
});
