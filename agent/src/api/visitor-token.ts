/** Visitors of an agent with `access: signed` bring a token that the backend of their page has made. */
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';

/** What the page's backend knows of its visitor. It is not confirmed by the visitor yet. */
export const visitorDetailsSchema = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  email: z.string().trim().min(1).max(320).optional(),
});
export type VisitorDetails = z.infer<typeof visitorDetailsSchema>;

/** `long_lived`: it says no `iat`, or more than 15 minutes lie between it and `exp`. */
export type VisitorTokenResult =
  { status: 'valid'; details: VisitorDetails } | { status: 'invalid' | 'expired' | 'long_lived' };

const SKEW_SECONDS = 60;
const LONGEST_SECONDS = 15 * 60;

/**
 * Verifies the token of a visitor: HS256 with the agent's secret, `aud` the agent's id, `exp` at most 15 minutes after
 * `iat`. Never throws.
 *
 * @param now epoch ms
 */
export async function readVisitorToken(
  token: string,
  { agentId, secret, now }: { agentId: string; secret: string; now: number },
): Promise<VisitorTokenResult> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: agentId,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: LONGEST_SECONDS,
      clockTolerance: SKEW_SECONDS,
      currentDate: new Date(now),
    });
    const { iat = 0, exp = Infinity } = payload;
    if (exp - iat > LONGEST_SECONDS) return { status: 'long_lived' };
    const details = visitorDetailsSchema.safeParse(payload);
    return details.success ? { status: 'valid', details: details.data } : { status: 'invalid' };
  } catch (error) {
    return { status: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
  }
}
