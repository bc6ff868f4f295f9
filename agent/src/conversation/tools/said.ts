import { z } from 'zod';

/**
 * An argument that a tool can do without. Models leave such a one out, send `null` for it (all of them, with a strict
 * schema) or an empty text: {@link withoutNulls} makes one of the three.
 */
export function said<S extends z.core.$ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? null : value), z.nullish(schema));
}

/** A list that a model may send as its only item. */
export function listOf<S extends z.core.$ZodType>(item: S) {
  return z.preprocess(
    (value) => (value === null || value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1).nullish(),
  );
}

/** A whole number that a model may send as text. */
export function wholeNumber(min: number, max: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );
}

/** The keys of an object that can be null or undefined become optional, and lose their null. */
export type WithoutNulls<T> = {
  [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?:
    NonNullable<T[K]> | undefined;
};

/** The object without what was not said. */
export function withoutNulls<T extends object>(args: T): WithoutNulls<T>;
export function withoutNulls(args: object): object {
  return Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== null && value !== undefined),
  );
}
