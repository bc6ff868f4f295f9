import { describe, expect, it } from 'vitest';
import { createHearingWatch } from './hearing-watch.ts';

function follow() {
  const told: string[] = [];
  const watch = createHearingWatch({
    onLost: (kind) => told.push(`lost ${kind}`),
    onBack: () => told.push('back'),
    onNoWords: () => told.push('no words'),
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
    expect(told).toEqual(['no words']);
  });

  it('is told where nothing of what is said is understood three times in a row', () => {
    const { told, watch } = follow();
    watch.noWords(1500);
    watch.noWords(1500);
    watch.noWords(1500);
    watch.worked();
    expect(told).toEqual(['no words', 'no words', 'lost empty', 'back']);
  });
});
