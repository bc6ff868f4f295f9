/** What the descriptions of routes share, for the OpenAPI document and for the types of their answers. */
import { z } from 'zod';
import { FAULT, json, NO_JSON, problemSchema, TOO_LARGE } from './problem.ts';

/** A body that has to be there: without `required` one of another content type would not be checked at all. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: json(schema) },
});

/** An answer with data in the envelope. */
export const success = <S extends z.ZodType>(description: string, data: S) => ({
  description,
  content: json(z.object({ success: z.literal(true), data })),
});

const refused = (description: string) => ({ description, content: json(problemSchema) });

/** Refusals of every route that asks who is there. */
export const REFUSALS = {
  400: refused('The request is wrong; `error.field` says where'),
  401: refused('No token, or one that proves nothing'),
  404: refused('Unknown, deleted, or somebody else’s'),
  429: refused('Too many requests; `Retry-After` says when to come again'),
  500: FAULT,
  503: refused('The calendar, the database or the sign-in service cannot be reached'),
};

/** Refusals of routes that pages of other sites ask. */
export const PAGE_REFUSALS = {
  ...REFUSALS,
  413: TOO_LARGE,
  415: NO_JSON,
  403: refused('The page’s origin is not one that the agent’s owner has named'),
};

/** Refusals of routes that change an agent. */
export const WRITE_REFUSALS = {
  ...REFUSALS,
  412: refused('The agent was changed in the meantime'),
  413: TOO_LARGE,
  415: NO_JSON,
};

/** Refusals of routes that book. */
export const BOOKING_REFUSALS = {
  ...REFUSALS,
  409: refused('The time is taken, or no more can be booked'),
  413: TOO_LARGE,
  415: NO_JSON,
  422: refused('The details, or the time, cannot be booked; `error.field` says where'),
  502: refused('The calendar gave an answer that makes no sense'),
  504: refused('Whether it was booked is not known yet: ask again with the same Idempotency-Key'),
};

/** Who may ask, as the OpenAPI document says it. */
export const SECURITY = [{ bearer: [] }];
