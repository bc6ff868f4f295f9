/** Shapes that several settings share. */
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Variables of a program by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Text that is not empty, without white space at both ends. */
export const text = z.string().trim().min(1, { error: 'is empty' });

/** Address of an HTTP server. */
export const httpUrl = urlOf('http', 'https');

/** An address that begins with one of these schemes. */
export function urlOf(...schemes: readonly string[]) {
  return z.url({
    protocol: new RegExp(`^(?:${schemes.join('|')})$`),
    error: `is no address that begins with ${listed(schemes.map((scheme) => `${scheme}://`))}`,
  });
}

/** One of some words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, { error: `is not ${listed(words)}` });
}

/** A setting that may be left out, or left empty as in .env.example. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A setting with a default for where it is left out or left empty. */
export const withDefault = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  optional(schema).transform((given) => given ?? value);

/** A whole number within bounds, written as digits. */
export function wholeNumber(min: number, max: number) {
  const isOne = (given: string): boolean =>
    /^-?\d+$/.test(given) && Number(given) >= min && Number(given) <= max;
  const error = `is no whole number from ${min} to ${max}`;
  return z.string().trim().refine(isOne, { error }).transform(Number);
}

/**
 * Reads variables by a schema of all of them.
 *
 * @throws ConfigError that names each one that is missing or wrong
 */
export function readSettings<S extends z.ZodType>(
  schema: S,
  environment: Environment,
): z.output<S> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(({ path, message }) => {
      const variable = path.join('.');
      const isSet = (environment[variable] ?? '').trim() !== '';
      return { variable, message: isSet ? message : 'is not set' };
    }),
  );
}

/** `a, b or c`. */
function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words).replace(', or ', ' or ');
}
