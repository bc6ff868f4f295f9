import { MAX_TEXT, type BookingField, type FieldType } from '@in-call-calendar/shared';

/** How a browser should treat a one-line field: keyboard, auto-fill, limits. */
export interface InputTraits {
  type: 'text' | 'email' | 'tel' | 'url';
  inputMode: 'text' | 'email' | 'tel' | 'url' | 'decimal';
  autoComplete: string;
  maxLength: number;
  /** Names begin with a capital, addresses of any kind do not. */
  autoCapitalize: 'words' | 'sentences' | 'none';
}

/**
 * Longest text a control takes where the check then says that it is too long: a paste that a browser cuts short in
 * silence would look as if all of it were there.
 */
export const MAX_PASTE = 10_000;

const PLAIN: InputTraits = {
  type: 'text',
  inputMode: 'text',
  autoComplete: 'off',
  maxLength: MAX_PASTE,
  autoCapitalize: 'sentences',
};

const BY_TYPE: Partial<Record<FieldType, Partial<InputTraits>>> = {
  name: { autoComplete: 'name', autoCapitalize: 'words' },
  email: {
    type: 'email',
    inputMode: 'email',
    autoComplete: 'email',
    autoCapitalize: 'none',
  },
  phone: {
    type: 'tel',
    inputMode: 'tel',
    autoComplete: 'tel',
    autoCapitalize: 'none',
  },
  url: {
    type: 'url',
    inputMode: 'url',
    autoComplete: 'url',
    maxLength: MAX_TEXT,
    autoCapitalize: 'none',
  },
  number: { inputMode: 'decimal', maxLength: 40 },
  address: { autoComplete: 'street-address', autoCapitalize: 'words' },
  multiemail: { inputMode: 'email', maxLength: MAX_TEXT, autoCapitalize: 'none' },
};

/** Well-known slugs of Cal.com's own questions, which are of type text. */
const BY_SLUG: Readonly<Record<string, string>> = {
  firstName: 'given-name',
  lastName: 'family-name',
  company: 'organization',
};

/** Auto-fill tokens: HTML standard, "Autofill detail tokens". */
export function inputTraits(field: BookingField): InputTraits {
  const autoComplete = BY_SLUG[field.slug];
  return {
    ...PLAIN,
    ...BY_TYPE[field.type],
    ...(autoComplete === undefined ? {} : { autoComplete, autoCapitalize: 'words' }),
  };
}
