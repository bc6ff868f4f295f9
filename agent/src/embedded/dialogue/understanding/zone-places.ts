/** Places that people name when they mean a time zone, and zones by their distance from Greenwich. Pure. */
import type { Zone } from '@in-call-calendar/shared';

/** Names as pattern fragments; what stands first counts. */
export const PLACES: readonly (readonly [string, Zone])[] = [
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
  ['anchorage|alaska|akst|akdt', 'America/Anchorage'],
  ['honolulu|hawaii|hst', 'Pacific/Honolulu'],
  ['mexico city|mexico', 'America/Mexico_City'],
  ['sao paulo|são paulo|brazil', 'America/Sao_Paulo'],
  ['buenos aires|argentina', 'America/Argentina/Buenos_Aires'],
  ['london|uk|the uk|england|britain|united kingdom|scotland|wales|british|bst', 'Europe/London'],
  ['dublin|ireland', 'Europe/Dublin'],
  ['lisbon|portugal', 'Europe/Lisbon'],
  ['paris|france', 'Europe/Paris'],
  ['madrid|barcelona|spain', 'Europe/Madrid'],
  ['berlin|munich|hamburg|frankfurt|cologne|germany|cet|cest|central european', 'Europe/Berlin'],
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
  ['moscow|russia|msk', 'Europe/Moscow'],
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
  ['tokyo|japan|jst', 'Asia/Tokyo'],
  ['seoul|korea', 'Asia/Seoul'],
  ['bangkok|thailand', 'Asia/Bangkok'],
  ['sydney|melbourne|aest|aedt', 'Australia/Sydney'],
  ['brisbane', 'Australia/Brisbane'],
  ['perth', 'Australia/Perth'],
  ['auckland|wellington|new zealand|nzst|nzdt', 'Pacific/Auckland'],
  ['utc|gmt|greenwich(?: mean)?|universal|zulu|coordinated universal', 'UTC'],
  ['halifax|atlantic|nova scotia|new brunswick|ast|adt', 'America/Halifax'],
  ['newfoundland', 'America/St_Johns'],
  ['calgary|edmonton|alberta', 'America/Edmonton'],
  ['winnipeg|manitoba', 'America/Winnipeg'],
  ['saskatchewan', 'America/Regina'],
  ['colombia', 'America/Bogota'],
  ['peru', 'America/Lima'],
  ['chile', 'America/Santiago'],
  ['venezuela', 'America/Caracas'],
  ['morocco', 'Africa/Casablanca'],
  ['ghana', 'Africa/Accra'],
  ['kenya', 'Africa/Nairobi'],
  ['ethiopia', 'Africa/Addis_Ababa'],
  ['iceland', 'Atlantic/Reykjavik'],
  ['hungary', 'Europe/Budapest'],
  ['romania', 'Europe/Bucharest'],
  ['bulgaria', 'Europe/Sofia'],
  ['serbia', 'Europe/Belgrade'],
  ['croatia', 'Europe/Zagreb'],
  ['czech republic|czechia', 'Europe/Prague'],
  ['finland|eet|eest', 'Europe/Helsinki'],
  ['saudi arabia', 'Asia/Riyadh'],
  ['iran', 'Asia/Tehran'],
  ['pakistan|pkt', 'Asia/Karachi'],
  ['bangladesh', 'Asia/Dhaka'],
  ['nepal|kathmandu', 'Asia/Kathmandu'],
  ['sri lanka', 'Asia/Colombo'],
  ['indonesia', 'Asia/Jakarta'],
  ['malaysia', 'Asia/Kuala_Lumpur'],
  ['vietnam|hanoi|ho chi minh city', 'Asia/Ho_Chi_Minh'],
  ['taiwan', 'Asia/Taipei'],
  ['philippines|the philippines', 'Asia/Manila'],
  ['hkt', 'Asia/Hong_Kong'],
  ['sgt', 'Asia/Singapore'],
  ['kst', 'Asia/Seoul'],
  ['awst', 'Australia/Perth'],
];

/** States that say where a city is; by themselves, too. Those with two zones count with the greater part. */
const STATES: readonly (readonly [string, Zone])[] = [
  [
    'connecticut|delaware|florida|georgia|indiana|kentucky|maine|maryland|massachusetts|michigan|new hampshire|new jersey|new york|north carolina|ohio|pennsylvania|rhode island|south carolina|vermont|virginia|west virginia|dc|d c',
    'America/New_York',
  ],
  [
    'alabama|arkansas|illinois|iowa|kansas|louisiana|minnesota|mississippi|missouri|nebraska|north dakota|oklahoma|south dakota|tennessee|texas|wisconsin',
    'America/Chicago',
  ],
  ['colorado|idaho|montana|new mexico|utah|wyoming', 'America/Denver'],
  ['arizona', 'America/Phoenix'],
  [
    'california|nevada|oregon|washington state|(?:seattle|spokane|tacoma|olympia|vancouver) washington',
    'America/Los_Angeles',
  ],
  ['ontario|quebec', 'America/Toronto'],
  ['british columbia', 'America/Vancouver'],
];

/** Cities of the time zone database that are words besides. */
const WORDS = new Set(
  'easter christmas midway wake reunion jersey resolute palmer davis casey nome oral center creston chatham stanley dawson troll norfolk truk canary hebron vostok marigot knox'.split(
    ' ',
  ),
);

const CITIES = new Map(
  Intl.supportedValuesOf('timeZone').flatMap((zone): (readonly [string, Zone])[] => {
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase() ?? '';
    return zone.includes('/') && !WORDS.has(city) && /^[a-z ]{3,}$/.test(city)
      ? [[city, zone]]
      : [];
  }),
);

const patternOf = (rows: readonly (readonly [string, Zone])[]): string =>
  rows.map(([names]) => names).join('|');

/** Pattern of every place. */
export const PLACE = `(?:${[patternOf(PLACES), patternOf(STATES), ...CITIES.keys()].join('|')})`;

/** Pattern of states and countries behind a city that may be known elsewhere: `Portland Maine`, `Paris Texas`. */
export const REGION = `(?:${patternOf(STATES)}|canada|france|spain|germany|italy|england|scotland|ireland|australia|mexico)`;

const WORDS_OF_NAMES = new Set(
  `${REGION}|${PLACE}`.replaceAll(/\b(?:the|of)\b/g, '').match(/\p{L}+/gu),
);

/** Whether a text may name a place: most name none, and need not be tried against patterns of hundreds of names. */
export function mayNamePlace(text: string): boolean {
  return text.match(/\p{L}+/gu)?.some((word) => WORDS_OF_NAMES.has(word)) ?? false;
}

/** The zone of a place, or of a region beside a city; null for what is none. */
export function zoneOf(name: string): Zone | null {
  const isNamed = ([names]: readonly [string, Zone]): boolean =>
    new RegExp(`^(?:${names})$`).test(name);
  return [...PLACES, ...STATES].find(isNamed)?.[1] ?? CITIES.get(name) ?? null;
}

/** Zones that are half or a quarter of an hour off, by minutes east of Greenwich. */
const ODD_OFFSETS: Readonly<Record<number, Zone>> = {
  [-570]: 'Pacific/Marquesas',
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
};

/** A zone that is so many minutes east of Greenwich all year; null where there is none. */
export function zoneAt(minutes: number): Zone | null {
  if (minutes === 0) return 'UTC';
  if (minutes % 60 !== 0) return ODD_OFFSETS[minutes] ?? null;
  const hours = minutes / 60;
  // The names of the database count the other way.
  return hours >= -12 && hours <= 14 ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : null;
}
