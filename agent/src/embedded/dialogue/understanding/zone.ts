/** Places that people name when they mean a time zone. Pure. */
import type { Zone } from '@in-call-calendar/shared';
import { withoutSigns } from './normalise.ts';

const PLACES: readonly (readonly [string, Zone])[] = [
  [
    'new york|nyc|boston|miami|atlanta|washington|philadelphia|eastern(?: standard| daylight)?|est|edt',
    'America/New_York',
  ],
  ['toronto|montreal|ottawa', 'America/Toronto'],
  [
    'chicago|dallas|houston|austin|texas|central(?: standard| daylight)?|cst|cdt',
    'America/Chicago',
  ],
  ['denver|salt lake city|mountain(?: standard| daylight)?|mst|mdt', 'America/Denver'],
  ['phoenix|arizona', 'America/Phoenix'],
  [
    'los angeles|la|san francisco|seattle|california|san diego|portland|las vegas|pacific(?: standard| daylight)?|pst|pdt',
    'America/Los_Angeles',
  ],
  ['vancouver', 'America/Vancouver'],
  ['anchorage|alaska', 'America/Anchorage'],
  ['honolulu|hawaii', 'Pacific/Honolulu'],
  ['mexico city|mexico', 'America/Mexico_City'],
  ['sao paulo|são paulo|brazil', 'America/Sao_Paulo'],
  ['buenos aires|argentina', 'America/Argentina/Buenos_Aires'],
  ['london|uk|the uk|england|britain|united kingdom|scotland|british|gmt|bst', 'Europe/London'],
  ['dublin|ireland', 'Europe/Dublin'],
  ['lisbon|portugal', 'Europe/Lisbon'],
  ['paris|france', 'Europe/Paris'],
  ['madrid|barcelona|spain', 'Europe/Madrid'],
  ['berlin|munich|hamburg|frankfurt|cologne|germany|cet|central european', 'Europe/Berlin'],
  ['vienna|austria', 'Europe/Vienna'],
  ['zurich|geneva|switzerland', 'Europe/Zurich'],
  ['amsterdam|netherlands|holland', 'Europe/Amsterdam'],
  ['brussels|belgium', 'Europe/Brussels'],
  ['rome|milan|italy', 'Europe/Rome'],
  ['stockholm|sweden', 'Europe/Stockholm'],
  ['copenhagen|denmark', 'Europe/Copenhagen'],
  ['oslo|norway', 'Europe/Oslo'],
  ['helsinki|finland', 'Europe/Helsinki'],
  ['warsaw|poland', 'Europe/Warsaw'],
  ['prague', 'Europe/Prague'],
  ['athens|greece', 'Europe/Athens'],
  ['istanbul|turkey', 'Europe/Istanbul'],
  ['moscow|russia', 'Europe/Moscow'],
  ['kyiv|kiev|ukraine', 'Europe/Kyiv'],
  ['tel aviv|israel|jerusalem', 'Asia/Jerusalem'],
  ['cairo|egypt', 'Africa/Cairo'],
  ['johannesburg|cape town|south africa', 'Africa/Johannesburg'],
  ['lagos|nigeria', 'Africa/Lagos'],
  ['nairobi|kenya', 'Africa/Nairobi'],
  ['dubai|abu dhabi', 'Asia/Dubai'],
  ['india|mumbai|delhi|bangalore|kolkata|ist', 'Asia/Kolkata'],
  ['singapore', 'Asia/Singapore'],
  ['hong kong', 'Asia/Hong_Kong'],
  ['shanghai|beijing|china', 'Asia/Shanghai'],
  ['tokyo|japan', 'Asia/Tokyo'],
  ['seoul|korea', 'Asia/Seoul'],
  ['bangkok|thailand', 'Asia/Bangkok'],
  ['sydney|melbourne', 'Australia/Sydney'],
  ['brisbane', 'Australia/Brisbane'],
  ['perth', 'Australia/Perth'],
  ['auckland|wellington|new zealand', 'Pacific/Auckland'],
  ['utc|universal|zulu|coordinated universal', 'UTC'],
];

const ALL = PLACES.map(([names]) => names).join('|');
const PLACE = `(?:the )?(${ALL})`;
const POLITE = '(?: please| then| instead| thanks)*';

/** The zone that a turn asks for: that of a place, the host's, or the caller's own. */
export type ZoneWish =
  | {
      of: 'place';
      zone: Zone;
      /** The caller said to be there, which makes it the caller's own zone. */
      callerIsThere: boolean;
    }
  | { of: 'host' }
  | { of: 'caller' };

const LIVING: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i am|we are|i live|we live|i will be|we will be|i am calling from|calling from|based) (?:currently |now |based |located |living |over |calling )?(?:in |from |at |on )?${PLACE}\\b(?: time(?: ?zone)?)?`,
  ),
  new RegExp(`\\bmy time ?zone is ${PLACE}\\b`),
];
const SHOWING: readonly RegExp[] = [
  new RegExp(`\\b${PLACE}(?:'s)? (?:local )?time(?: ?zone)?\\b`),
  new RegExp(
    `\\b(?:show|see|give|display|put|have|switch|change|convert|set|use|what is|what would)\\b.{0,40}\\b(?:in|to) ${PLACE}${POLITE}$`,
  ),
  new RegExp(`^(?:in |use |the )*${PLACE}${POLITE}$`),
];
const IN_YOURS =
  /(?:\b(?:am|pm|oclock|noon|thirty|fifteen|\d{1,2}) (?:your|the host(?:'?s)?) time\b|\b(?:in|to|use|show|with|on|back to) (?:your|the host(?:'?s)?|their|his|her)(?: own| local)? time(?: ?zone)?|\b(?:your|the host(?:'?s)?|their) (?:own |local )?time ?zone|^(?:your|the host(?:'?s)?) (?:own |local )?time(?: ?zone)?(?: please| then| instead)*$)/;
const IN_MINE =
  /(?:\b(?:in|to|use|show|with|on|back to) (?:my|our)(?: own| local)? time(?: ?zone)?|\b(?:my|our) (?:own |local )?time ?zone(?! is)|^(?:(?:in |the )?local time|my (?:own |local )?time)(?: ?zone)?(?: please| then| instead)*$)/;
const QUESTION =
  /^(?:so |and |but |wait |sorry )*(?:is|are|was|were|which|what (?:time ?)?zone|do|does|whose)\b/;

/** The zone a turn asks for or speaks of: `New York time`, `I am in London`, `in your time`; null for none. */
export function findZone(normalised: string): ZoneWish | null {
  const text = withoutSigns(normalised).replace(/\b([a-z]) ([a-z]) ([a-z])\b/g, '$1$2$3');
  const living = zoneIn(text, LIVING);
  if (living !== null) return { of: 'place', zone: living, callerIsThere: true };
  if (QUESTION.test(text)) return null;
  const place = zoneIn(text, SHOWING);
  if (place !== null) return { of: 'place', zone: place, callerIsThere: false };
  if (IN_YOURS.test(text)) return { of: 'host' };
  return IN_MINE.test(text) ? { of: 'caller' } : null;
}

function zoneIn(text: string, patterns: readonly RegExp[]): Zone | null {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.[1];
    if (name === undefined) continue;
    return PLACES.find(([names]) => new RegExp(`^(?:${names})$`).test(name))?.[1] ?? null;
  }
  return null;
}

const CLOCK_24 =
  /\b(?:24|twenty four) ?hours? (?:clock|format|times?|display|mode|notation|system)\b|\bmilitary (?:time|clock)\b/;
const CLOCK_12 =
  /\b(?:12|twelve) ?hours? (?:clock|format|times?|display|mode|notation|system)\b|\b(?:with|show|use) am and pm\b/;

/** The clock that the screen is to write times by: true for 2 PM, false for 14:00; null where none is asked for. */
export function findHour12(text: string): boolean | null {
  if (CLOCK_24.test(text)) return false;
  return CLOCK_12.test(text) ? true : null;
}
