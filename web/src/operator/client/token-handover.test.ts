import { expect, it } from 'vitest';
import { TOKEN_MESSAGE, tokenOfHash, tokenOfMessage } from './token-handover.ts';

it('a token comes by the address, and nothing else that stands there is one', () => {
  expect(tokenOfHash('#token=eyJ.a-b_c.d')).toBe('eyJ.a-b_c.d');
  expect(tokenOfHash('#/agents')).toBeNull();
  expect(tokenOfHash('#token=<script>')).toBeNull();
});

it('a token comes by a message of this origin, and of no other', () => {
  const data = { type: TOKEN_MESSAGE, token: 'eyJ.a.b' };
  const here = 'https://example.com';
  expect(tokenOfMessage({ origin: here, data }, here)).toBe('eyJ.a.b');
  expect(tokenOfMessage({ origin: 'https://other.example', data }, here)).toBeNull();
  expect(tokenOfMessage({ origin: here, data: { ...data, type: 'other' } }, here)).toBeNull();
  expect(tokenOfMessage({ origin: here, data: 'eyJ.a.b' }, here)).toBeNull();
});
