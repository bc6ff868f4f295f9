/** The settings of a call with an agent of the database, as the server answers and the job reads them. */
import { LANGUAGES } from '@in-call-calendar/shared';
import { z } from 'zod';
import { TRANSFER_MODES } from '../runtime/transfer-config.ts';

export const callSettingsSchema = z.object({
  name: z.string(),
  greeting: z.string().nullable(),
  instructions: z.string().nullable(),
  language: z.enum(LANGUAGES),
  voice: z.string().nullable(),
  cal_timezone: z.string(),
  cal_event_type_slug: z.string().nullable(),
  cal_event_type_id: z.number().int().nullable(),
  cal_api_key: z.string().nullable(),
  transfer_mode: z.enum(TRANSFER_MODES),
  transfer_to: z.string().nullable(),
  transfer_sentence: z.string().nullable(),
});
export type CallSettings = z.infer<typeof callSettingsSchema>;

const answerSchema = z.object({ data: callSettingsSchema });
const TIMEOUT_MS = 5_000;

/**
 * Asks the server for the settings of the call in a room.
 *
 * @param token the job's own, which LiveKit gave it
 * @throws Error where the server cannot be reached, refuses, or says something else; it never holds the answer
 */
export async function fetchCallSettings(
  serverUrl: string,
  room: string,
  token: string,
): Promise<CallSettings> {
  const url = `${serverUrl}/api/v1/calls/${encodeURIComponent(room)}/settings`;
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok)
    throw new Error(`the server refused the settings of the call (${response.status})`);
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) throw new Error('the server answered with something else than settings');
  return answer.data.data;
}
