import { expect, it } from 'vitest';
import { createClosers } from './closers.ts';

function recorder() {
  const events: string[] = [];
  const closers = createClosers({
    warn: (fields, message) => void events.push(`${JSON.stringify(fields)} ${message}`),
  });
  return { events, closers };
}

it('closes the newest first, one after the other', async () => {
  const { events, closers } = recorder();
  closers.add('first', () => events.push('first'));
  closers.add('second', async () => {
    events.push('second begins');
    await new Promise((resolve) => setImmediate(resolve));
    events.push('second ends');
  });
  expect(closers.isClosing()).toBe(false);
  await closers.close();
  expect(closers.isClosing()).toBe(true);
  expect(events).toEqual(['second begins', 'second ends', 'first']);
});

it('closes the others when one throws or rejects, and logs which', async () => {
  const { events, closers } = recorder();
  closers.add('first', () => events.push('first'));
  closers.add('second', () => Promise.reject(new Error('broken')));
  closers.add('third', () => {
    throw new Error('broken, too');
  });
  await closers.close();
  expect(events).toEqual([
    '{"error":{},"part":"third"} could not be closed',
    '{"error":{},"part":"second"} could not be closed',
    'first',
  ]);
});

it('closes everything once, however often it is asked', async () => {
  const { events, closers } = recorder();
  closers.add('one', () => events.push('one'));
  await Promise.all([closers.close(), closers.close()]);
  expect(events).toEqual(['one']);
});

it('closes what is added after the end, so that nothing stays open', async () => {
  const { events, closers } = recorder();
  await closers.close();
  closers.add('late', () => events.push('late'));
  await closers.close();
  expect(events).toEqual(['late']);
});
