/** Details of a person for the ear. Pure. */
import { spelledOut } from '../understanding/contact/spelling.ts';

const SIGNS: Record<string, string> = {
  '.': ' dot ',
  '-': ' dash ',
  _: ' underscore ',
  '+': ' plus ',
  '@': ' at ',
};
const PLAIN = new Set('info mail contact hello office me admin support team sales'.split(' '));

/** `anna dot berg at example dot com`. */
export function spokenEmail(email: string): string {
  return email
    .toLowerCase()
    .replace(/[.@_+-]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/(\d)/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The address, with the parts spelled that the caller's name does not explain. */
export function spelledEmail(email: string, name: string | null): string {
  const known = new Set((name ?? '').toLowerCase().split(/[\s'-]+/));
  const [local = ''] = email.toLowerCase().split('@');
  const odd = local
    .split(/[._+-]|\d+/)
    .filter((part) => part.length > 1 && !known.has(part) && !PLAIN.has(part));
  const spoken = spokenEmail(email);
  return odd.length === 0 ? spoken : `${spoken}, that is ${odd.map(spelledOut).join(', then ')}`;
}

/** Digits one by one, in groups of three. */
export function spokenPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '').replace('+', 'plus ');
  return digits
    .replace(/\d{1,3}/g, (group) => `${Array.from(group).join(' ')}, `)
    .replace(/,\s*$/, '')
    .trim();
}
