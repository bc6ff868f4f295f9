import { describe, expect, it } from 'vitest';
import { WindowCutter } from './window-cutter.ts';

describe('WindowCutter', () => {
  it('cuts frames of any length into windows and loses no sample', () => {
    const cutter = new WindowCutter(4);
    const frames = [[1], [2, 3], [4, 5, 6, 7, 8, 9], [], [10, 11, 12, 13]];
    const windows = frames.flatMap((frame) => cutter.push(Int16Array.from(frame)));
    expect(windows.map((window) => [...window])).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ]);
  });

  it('copies, so that a frame may be reused by its sender', () => {
    const cutter = new WindowCutter(2);
    const frame = Int16Array.of(1, 2);
    const [window] = cutter.push(frame);
    frame.fill(0);
    expect([...(window ?? [])]).toEqual([1, 2]);
  });
});
