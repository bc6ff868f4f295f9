import type { Words } from '../words.ts';
import { changes } from './changes.ts';
import { facts } from './facts.ts';
import { greeting } from './greeting.ts';
import { outcomes } from './outcomes.ts';
import { search } from './search.ts';
import { standing } from './standing.ts';
import { times } from './times.ts';
import { tools } from './tools.ts';

export const english: Words = {
  language: 'en',
  times,
  outcomes,
  changes,
  search,
  tools,
  facts,
  greeting,
  standing,
};
