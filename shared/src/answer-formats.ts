/** Values with a form of their own: each is cleaned without becoming another, or it is none. Pure. */
import { z } from 'zod/mini';

/** A digit that is not one of 0 to 9, of any script. */
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /^\p{Nd}$/u;

/** Returns the text with the digits of every script as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // The digits of a script follow one another, and so do some scripts.
    let zero = code;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = [
  { form: /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$|^[+-]?\d{1,3}(?:,\d{3}){2,}$/, groups: /,/g },
  { form: /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/, groups: /\./g },
  { form: /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/, groups: /[ '’]/g },
];
/** One comma before three digits: fifteen hundred to some, one and a half to others. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Returns a number in the form of `-1234.5`, with a decimal comma or digits of another script put right; null for others. */
export function readNumber(text: string): string | null {
  let number = latinDigits(text)
    .replace(/\s/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, "'");
  if (UNCLEAR.test(number)) return null;
  for (const { form, groups } of GROUPED) {
    if (form.test(number)) number = number.replace(groups, '');
  }
  number = number.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return PLAIN_NUMBER.test(number) && Number.isFinite(Number(number)) ? number : null;
}

const EMAIL =
  /^(?!\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+(?<!\.)@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Letters, digits and signs as wide as Chinese ones. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * Returns an e-mail address without what is around it (`Anna <anna@example.com>;`) and without blanks beside its signs;
 * null where no address is left. No letter of it is ever left out.
 */
export function readEmail(text: string): string | null {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim();
  const inBrackets = /^[^<>]*<([^<>]+)>[\s;,]*$/.exec(plain)?.[1] ?? plain;
  const email = inBrackets
    .replace(/^\s*(?:mailto:|[("“])\s*/i, '')
    .replace(/[\s;,)"”]+$/, '')
    .replace(/\s*([@._+-])\s*/g, '$1');
  return email.length <= 254 && EMAIL.test(email) && !email.includes('..') ? email : null;
}

/** Returns a phone number as digits, with the plus that it began with; null for others. Whether it exists is not asked. */
export function readPhone(text: string): string | null {
  const digits = latinDigits(text)
    .replace(/\uff0b/g, '+')
    .replace(/[\s().\-/\u2010-\u2015\u200b-\u200f\u2060\ufeff]/g, '');
  return /^\+?\d{5,15}$/.test(digits) ? digits : null;
}

const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?\.?$/;
const HOST = new RegExp(`${DOMAIN.source}|^\\d+(?:\\.\\d+){3}$`);
const WEB = z.url({ protocol: /^https?$/, hostname: HOST });
const BARE = z.url({ protocol: /^https$/, hostname: DOMAIN });

/** Returns a web address of http or https with a host; `https://` is put before a bare domain. Null for others. */
export function readUrl(text: string): string | null {
  const scheme = /^https?:\/\//i.exec(text)?.[0];
  const rest = text.slice(scheme?.length ?? 0);
  // Who stands before an `@` is not the host, and what browsers put right is not what was typed.
  if (/[\s\\]|^\/|^[^/?#]*@/.test(rest)) return null;
  const url = scheme === undefined ? `https://${text}` : text;
  return (scheme === undefined ? BARE : WEB).safeParse(url).success ? url : null;
}
