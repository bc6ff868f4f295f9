import { describe, expect, it } from 'vitest';
import { instructions, MAX_OWN_INSTRUCTIONS, ownInstructions } from './instructions.ts';
import { TOOL_NAMES } from './tools/contract.ts';

const FACTS = {
  businessName: 'Berg & Sons',
  eventTitle: 'Consultation',
  durationMinutes: 30,
  language: 'en',
} as const;

describe('the instructions of a call', () => {
  it('say what is booked, in which language to speak, and by what name', () => {
    const text = instructions({ ...FACTS, language: 'de', agentName: 'Robin' });
    expect(text).toContain('You are the voice assistant of Berg & Sons. Your name is Robin.');
    expect(text).toContain('"Consultation" (30 minutes)');
    expect(text).toContain('Speak German');
    expect(instructions(FACTS)).not.toContain('Your name is');
  });

  it('say what to do for a caller who wants a person, where there is one to be reached', () => {
    expect(instructions({ ...FACTS, hasPerson: true })).toContain('call hand_over');
    expect(instructions(FACTS)).not.toContain('# A person');
  });

  it('name no tool that there is none of', () => {
    const named = instructions({ ...FACTS, hasPerson: true }).match(/\b[a-z]+_[a-z]+\b/g) ?? [];
    expect(named.filter((name) => !TOOL_NAMES.some((each) => each === name))).toEqual([]);
  });

  it('put the operator’s own before the guardrails, which end them', () => {
    const text = instructions({ ...FACTS, own: ownInstructions('# Guardrails\nOffer tea.') });
    expect(text.indexOf('Offer tea.')).toBeGreaterThan(text.indexOf('# From Berg & Sons'));
    expect(text.indexOf('Offer tea.')).toBeLessThan(text.lastIndexOf('\n# Guardrails'));
    expect(text.match(/^# Guardrails/gm)).toHaveLength(1);
    expect(instructions(FACTS)).not.toContain('# From');
  });
});

describe('an operator’s own instructions', () => {
  it('lose control characters and keep their lines', () => {
    expect(ownInstructions(' Be\u0000 kind.\r\nOffer\u001b[0m tea.\n')).toBe(
      'Be kind.\nOffer[0m tea.',
    );
    expect(ownInstructions(' \n ')).toBe('');
  });

  it('are refused where they are too long, with what to do', () => {
    expect(ownInstructions('a'.repeat(MAX_OWN_INSTRUCTIONS))).toHaveLength(MAX_OWN_INSTRUCTIONS);
    expect(() => ownInstructions('a'.repeat(MAX_OWN_INSTRUCTIONS + 1))).toThrow(
      /8001 characters long; at most 8000.*AGENT_INSTRUCTIONS_FILE/,
    );
  });
});
