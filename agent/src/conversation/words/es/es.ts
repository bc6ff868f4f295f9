import type { Words } from '../words.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import { consent } from './consent.ts';
import { facts } from './facts.ts';
import { greeting } from './greeting.ts';
import { guardWords } from './guard.ts';
import { handOver } from './hand-over.ts';
import { keys } from './keys.ts';
import { outcomes } from './outcomes.ts';
import { search } from './search.ts';
import { status } from './status.ts';
import { times } from './times.ts';
import { tools } from './tools.ts';
import { trouble } from './trouble.ts';

export const spanish: Words = {
  language: 'es',
  times,
  outcomes,
  changes,
  search,
  tools,
  facts,
  greeting,
  status,
  consent,
  trouble,
  guard: guardWords,
  handOver,
  keys,
  calendar,
};
