/** Shapes that several settings share. */
import { z } from 'zod';

/** Text that is not empty, without white space at both ends. */
export const text = z.string().trim().min(1);

/** A setting that may be left out, or left empty as in .env.example. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A setting with a default for where it is left out or left empty. */
export const withDefault = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  optional(schema).transform((given) => given ?? value);

/** A whole number within bounds, written as digits. */
export function wholeNumber(min: number, max: number) {
  const error = `is no whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}
