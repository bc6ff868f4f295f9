/** Places that people name when they mean a time zone. Pure. */
import type { Zone } from '@in-call-calendar/shared';

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
  ['utc|universal|zulu', 'UTC'],
];

const ALL = PLACES.map(([names]) => names).join('|');
const IN_TIME = new RegExp(`\\b(${ALL})(?:'s)? (?:local )?time(?: ?zone)?\\b`);
const LIVING = new RegExp(
  `\\b(?:i am|we are|i live|i will be|i am calling from|calling from|based) (?:currently |now |based |located |living |over )?(?:in |from |at )?(${ALL})\\b`,
);
const SHOW_IN = new RegExp(`\\b(?:in|to) (${ALL})\\b`);

/** The zone a turn speaks of: `New York time`, `I am in London`, `time zone … to Berlin`; null for none. */
export function findZone(text: string): Zone | null {
  const match =
    IN_TIME.exec(text) ??
    LIVING.exec(text) ??
    (/\btime ?zone\b/.test(text) ? SHOW_IN.exec(text) : null);
  const name = match?.[1];
  if (name === undefined) return null;
  return PLACES.find(([names]) => new RegExp(`^(?:${names})$`).test(name))?.[1] ?? null;
}
