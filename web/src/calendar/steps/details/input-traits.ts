import type { BookingField, FieldType } from '@in-call-calendar/shared';

/**
 * How a browser should treat a one-line field: keyboard and auto-fill. No longest length: a paste that a browser cuts
 * short in silence would look as if all of it were there.
 */
export interface InputTraits {
  type: 'text' | 'email' | 'tel' | 'url';
  inputMode: 'text' | 'email' | 'tel' | 'url' | 'decimal';
  autoComplete: string;
  /** Names begin with a capital, addresses of any kind do not. */
  autoCapitalize: 'words' | 'sentences' | 'none';
}

const PLAIN: InputTraits = {
  type: 'text',
  inputMode: 'text',
  autoComplete: 'off',
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
    autoCapitalize: 'none',
  },
  number: { inputMode: 'decimal' },
  address: { autoComplete: 'street-address', autoCapitalize: 'words' },
  multiemail: { inputMode: 'email', autoCapitalize: 'none' },
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
