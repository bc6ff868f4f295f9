import { describe, expect, it } from 'vitest';
import { createCallSpeech } from './call-speech.ts';

function setUp({ closes = false, status = (): string => '' } = {}) {
  const done: string[] = [];
  let time = 0;
  let isSaid = false;
  const speech = createCallSpeech(
    {
      say(text) {
        if (closes) throw new Error('the session is closing');
        done.push(text);
        return { done: () => isSaid };
      },
      interrupt() {
        if (closes) throw new Error('not now');
        done.push('(interrupts)');
        return { await: Promise.resolve() };
      },
    },
    { welcome: () => 'Welcome back.', status },
    () => time,
    { info: () => undefined },
  );
  const finish = () => void (isSaid = true);
  const at = (ms: number) => void (time = ms);
  return { speech, done, finish, at };
}

describe('what is said in a call', () => {
  it('waits for what is being said now, unless it is urgent', () => {
    const { speech, done } = setUp();
    speech.notify('Tuesday is free.', 'passing');
    speech.notify('You are booked.', 'urgent');
    expect(done).toEqual(['Tuesday is free.', '(interrupts)', 'You are booked.']);
  });

  it('is said again after urgent words that cut it off, where it is still so', () => {
    const { speech, done, finish } = setUp();
    speech.notify('I cannot reach the calendar.', 'standing');
    speech.notify('You are booked.', 'urgent');
    expect(done).toEqual([
      'I cannot reach the calendar.',
      '(interrupts)',
      'You are booked.',
      'I cannot reach the calendar.',
    ]);
    finish();
    done.length = 0;
    speech.notify('Your booking is moved.', 'urgent');
    expect(done).toEqual(['(interrupts)', 'Your booking is moved.']);
  });

  it('is said again in its latest form only', () => {
    const { speech, done } = setUp();
    speech.notify('I cannot reach the calendar.', 'standing');
    speech.notify('The calendar answers again.', 'standing');
    done.length = 0;
    speech.notify('You are booked.', 'urgent');
    expect(done).toEqual(['(interrupts)', 'You are booked.', 'The calendar answers again.']);
  });

  it('gives way to what is typed, once the first words have been said', () => {
    const { speech, done, finish } = setUp();
    speech.sayFirst('Sorry, I was cut off.');
    speech.giveWay();
    expect(done).toEqual(['Sorry, I was cut off.']);
    finish();
    speech.giveWay();
    expect(done).toEqual(['Sorry, I was cut off.', '(interrupts)']);
  });

  it('is not said to a caller who is away, but the last of it is told on return', () => {
    const { speech, done } = setUp();
    speech.away();
    speech.notify('The calendar is open.', 'passing');
    speech.notify('You are booked.', 'urgent');
    speech.back();
    speech.notify('Anything else?', 'passing');
    expect(done).toEqual(['(interrupts)', 'Welcome back. You are booked.', 'Anything else?']);
  });

  it('is a welcome where nothing was missed', () => {
    const { speech, done } = setUp();
    speech.away();
    speech.back();
    speech.away();
    speech.back();
    expect(done.filter((each) => each !== '(interrupts)')).toEqual([
      'Welcome back.',
      'Welcome back.',
    ]);
  });

  it('is where the call stands for a caller who comes back, once for each way it stands', () => {
    let status = 'You had chosen 4 PM. It is not booked yet.';
    const { speech, done } = setUp({ status: () => status });
    const reload = (): void => {
      speech.away();
      speech.back();
    };
    reload();
    reload();
    status = 'You are booked for 4 PM.';
    reload();
    expect(done.filter((each) => each !== '(interrupts)')).toEqual([
      'Welcome back. You had chosen 4 PM. It is not booked yet.',
      'Welcome back.',
      'Welcome back. You are booked for 4 PM.',
    ]);
  });

  it('does not break a session that is closing', () => {
    const { speech, done } = setUp({ closes: true });
    expect(() => {
      speech.notify('You are booked.', 'urgent');
      speech.away();
      speech.back();
    }).not.toThrow();
    expect(done).toEqual([]);
  });

  it('is said again where the line was lost since before it, if it was an outcome', () => {
    const { speech, done, at } = setUp({ status: () => 'You are booked for nine.' });
    at(1000);
    speech.notify('You are booked.', 'urgent');
    speech.notify('Anything else?', 'passing');
    done.length = 0;
    speech.repeat(1001);
    expect(done).toEqual([]);
    speech.repeat(900);
    expect(done).toEqual(['You are booked.']);
    speech.repeat(900);
    expect(done).toEqual(['You are booked.']);
    expect(speech.standing()).toBe('');
  });

  it('is said again where it was told on a return, and the line had not come back by then', () => {
    const { speech, done, at } = setUp();
    speech.away();
    speech.notify('Nothing is booked.', 'urgent');
    at(1000);
    speech.back();
    done.length = 0;
    speech.repeat(900);
    expect(done).toEqual(['Nothing is booked.']);
  });

  it('is not said again where the caller has been told how it stands', () => {
    const { speech, done } = setUp({ status: () => 'You are booked for nine.' });
    speech.notify('You are booked.', 'urgent');
    expect(speech.standing()).toBe('You are booked for nine.');
    done.length = 0;
    speech.repeat(0);
    expect(done).toEqual([]);
  });
});
