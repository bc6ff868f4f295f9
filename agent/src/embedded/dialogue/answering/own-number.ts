/** The number that a caller on a telephone calls from, offered as the one to be reached at. Pure. */
import type { Reply } from './reply.ts';
import { detailFor, fieldFor } from './view.ts';

/** Whether the form has a place for it, and it was not offered before. */
export function mayOfferOwnNumber({ context: { phone, view }, state }: Reply): boolean {
  if (phone?.number === undefined || state.ownNumberOffered) return false;
  return fieldFor(view, 'phone') !== undefined && detailFor(view, 'phone') === null;
}

export function offerOwnNumber(reply: Reply): Reply {
  const slug = fieldFor(reply.context.view, 'phone')?.slug ?? null;
  return reply
    .set({ asked: 'own_number', slug, ownNumberOffered: true })
    .say('Shall I use the number you are calling from?')
    .keys('other');
}
