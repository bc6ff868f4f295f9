/** Rows of an earlier product as requests of this API. Pure. */
import { z } from 'zod';

/** A row, of which only the name is needed; the server takes it without space around it. */
export const rowSchema = z.looseObject({ name: z.string().trim() });
type Row = z.infer<typeof rowSchema>;

export interface MappedRow {
  /** Body for `POST /api/v1/agents`. */
  body: Record<string, unknown>;
  /** Fields with something in them that have no place here. */
  leftOut: string[];
}

/** Fields by the names that rows, or requests, had. */
const NAMES: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'description',
  first_message: 'greeting',
  firstMessage: 'greeting',
  prompt: 'instructions',
  cal_enabled: 'cal_enabled',
  calEnabled: 'cal_enabled',
  cal_api_key: 'cal_api_key',
  calApiKey: 'cal_api_key',
  cal_event_type_slug: 'cal_event_type_slug',
  calEventTypeSlug: 'cal_event_type_slug',
  cal_event_type_id: 'cal_event_type_id',
  calEventTypeId: 'cal_event_type_id',
  cal_timezone: 'cal_timezone',
  calTimezone: 'cal_timezone',
  transfer_phone_number: 'transfer_to',
  transferPhoneNumber: 'transfer_to',
  transfer_sentence: 'transfer_sentence',
  transferSentence: 'transfer_sentence',
  transfer_enabled: 'transfer_mode',
  transferEnabled: 'transfer_mode',
  language: 'language',
};
/** What a row is known by there, and has anew here. */
const NOT_MISSED = ['id', 'user_id', 'created_at', 'updated_at'];

/** Returns the request for a row. */
export function mapRow(row: Row): MappedRow {
  const body: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(row)) {
    if (value === null || value === undefined || value === '') continue;
    const field = NAMES[name];
    const mapped = field === undefined ? undefined : valueOf(field, value);
    if (field !== undefined && mapped !== undefined) body[field] = mapped;
    else if (!NOT_MISSED.includes(name)) leftOut.push(name);
  }
  return { body, leftOut };
}

/** The value as this API takes it; undefined where it has none. */
function valueOf(field: string, value: unknown): unknown {
  switch (field) {
    case 'language': {
      const [language = ''] = typeof value === 'string' ? value.toLowerCase().split(/[-_]/) : [];
      return ['en', 'de', 'es'].includes(language) ? language : undefined;
    }
    case 'cal_event_type_id':
      return /^\d+$/.test(String(value)) ? Number(value) : undefined;
    case 'transfer_mode':
      return value === true ? 'show' : 'none';
    default:
      return value;
  }
}
