import { describeSharedStore } from '../testing/shared-store.contract.ts';
import { createMemoryStore } from './memory-store.ts';

let now = 0;
describeSharedStore('in memory', {
  open: () => {
    const store = createMemoryStore(() => now);
    return Promise.resolve([store, store]);
  },
  pass: (ms) => {
    now += ms;
    return new Promise((resolve) => setImmediate(resolve));
  },
});
