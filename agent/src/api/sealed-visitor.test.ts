import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openVisitor, sealVisitor } from './sealed-visitor.ts';

const SECRET = 'a-secret-that-is-long-enough-to-be-one';
const VISITOR = { name: 'Anna Berg', email: 'anna@example.com' };

test('what is known of a visitor opens for its room alone, and with the secret it was sealed with', () => {
  const sealed = sealVisitor(VISITOR, 'call-1', SECRET, randomBytes);
  expect(JSON.stringify(sealed)).not.toContain('anna');
  expect(openVisitor(sealed, 'call-1', SECRET)).toEqual(VISITOR);
  expect(openVisitor(sealed, 'call-2', SECRET)).toBeUndefined();
  expect(openVisitor(sealed, 'call-1', `${SECRET}x`)).toBeUndefined();
  expect(openVisitor({ ...sealed, cipher: 'abc' }, 'call-1', SECRET)).toBeUndefined();
});
