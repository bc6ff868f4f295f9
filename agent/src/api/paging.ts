/** Pages of lists over HTTP: how many, and the cursor of the page after it. */
import { z } from 'zod';
import type { Cursor, PageQuery } from '../store/page.ts';
import { ApiError } from './api-error.ts';

const MAX_PAGE = 100;
const ANY_ID = /^[\w-]{1,64}$/;
/** Ids that databases take for a UUID. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a list takes in its query. */
export const pagingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  cursor: z.string().max(200).optional(),
});

/** The cursor of the next page; null after the last one. */
export const nextSchema = z.string().nullable();

/**
 * Returns what a request asks the store for.
 *
 * @param form of the ids in the list
 * @throws ApiError 400 where the cursor is none of ours
 */
export function pageQuery(
  { limit, cursor }: z.infer<typeof pagingQuery>,
  form: RegExp = ANY_ID,
): PageQuery {
  return { limit, after: cursor === undefined ? undefined : readCursor(cursor, form) };
}

/** Returns the cursor of the page after one with these rows; null where they do not fill it. */
export function nextCursor<T>(
  rows: readonly T[],
  limit: number,
  toCursor: (last: T) => Cursor,
): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  if (last === undefined) return null;
  const { at, id } = toCursor(last);
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

function readCursor(cursor: string, form: RegExp): Cursor {
  const [time, id] = Buffer.from(cursor, 'base64url').toString().split('.');
  // Thirteen digits are the years that databases know.
  if (!/^\d{1,13}$/.test(time ?? '') || id === undefined || !form.test(id)) {
    throw new ApiError(400, 'invalid_request', 'cursor has to be the `next` of a page before.', {
      field: 'cursor',
    });
  }
  return { at: new Date(Number(time)), id };
}
