import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { protocol } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../agent/src/calendar/refusal.ts';
import { TOOL_NAMES } from '../agent/src/conversation/tools/contract.ts';
import { timeline } from '../web/src/operator/texts/reports-en.ts';

interface Row {
  wish: string;
  tool: string;
  call: string;
}

/** The rows of the table of what can be done by voice and by touch. */
function parityRows(): Row[] {
  const page = readFileSync(resolve(import.meta.dirname, '../docs/voice-and-touch.md'), 'utf8');
  const cells = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  return cells.map(([, wish = '', , tool = '', , call = '']) => ({ wish, tool, call }));
}

const rows = parityRows();
const browserCalls = Object.entries(protocol)
  .filter(([, { from }]) => from === 'browser')
  .map(([name]) => name);

describe('the table of what can be done by voice and by touch', () => {
  it('has every tool of the agent, and no other', () => {
    const named = new Set(rows.map(({ tool }) => tool).filter((tool) => tool !== ''));
    expect([...named].sort()).toEqual([...TOOL_NAMES].sort());
  });

  it('has every call of the page, and no other', () => {
    const named = new Set(rows.map(({ call }) => call).filter((call) => call !== ''));
    expect([...named].sort()).toEqual([...browserCalls].sort());
  });

  it('leaves neither voice nor touch empty but where the page only catches up or tells where its caller is, where a person is asked for, and where the call ends', () => {
    const oneSided = rows.filter(({ tool, call }) => tool === '' || call === '');
    expect(oneSided.map(({ tool, call }) => call || tool)).toEqual([
      'calendar.focus',
      'hand_over',
      'end_call',
      'calendar.sync',
    ]);
  });
});

describe('the timeline of the operator page', () => {
  it('has words for every kind of refusal', () => {
    const kinds: Record<Refusal['kind'], true> = {
      wrong_state: true,
      slot_unknown: true,
      invalid_details: true,
      not_allowed: true,
      limit_reached: true,
    };
    expect(Object.keys(timeline.refusals).sort()).toEqual(Object.keys(kinds).sort());
  });
});
