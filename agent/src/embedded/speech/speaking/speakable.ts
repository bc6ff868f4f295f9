import { cardinal, digitByDigit, minuteWords, ordinal } from './number-words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A month's name, whole or shortened; "may" and "mar" only with a capital, as they are words too. */
const MONTH = String.raw`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?`;

const SYMBOLS: Record<string, string> = {
  '@': ' at ',
  '.': ' dot ',
  _: ' underscore ',
  '-': ' dash ',
  '+': ' plus ',
  '/': ' slash ',
};

const ZONES = /\b(UTC|GMT|[ECMP][SD]?T|CES?T|BST|IST)\b/g;

type Rule = [pattern: RegExp, spoken: string | ((match: string, ...groups: string[]) => string)];

/** Order matters: an address contains dots and digits that later rules would take for something else. */
const RULES: Rule[] = [
  [/[*_`#~]{2,}|[*`#]|\p{Extended_Pictographic}|\uFE0F/gu, ''],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, address],
  [/\bgmail\b/gi, 'g mail'],
  [/\bhttps?:\/\/[^\s,]+/g, (url) => address(url.replace(/^https?:\/\/|[./]+$/g, ''))],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_match, year, month, day) => date(month, day, year)],
  [
    new RegExp(String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?\b(?!:)`, 'g'),
    (_match, month, day) => `${fullMonth(month)} ${ordinal(Number(day))}`,
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (of )?${MONTH}\b`, 'g'),
    (_match, day, of, month) => dayAndMonth(day, of, month),
  ],
  [/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (_match, day) => ordinal(Number(day))],
  [/(\d(?:\s*[ap]\.?m\.?)?)\s*[–—-]\s*(?=\d{1,2}(?::\d{2}|\s*[ap]\.?m))/gi, '$1 to '],
  [
    /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?\s?m\b\.?/gi,
    (_match, hour, minute, half) => `${clock(hour, minute)} ${half.toUpperCase()} M`,
  ],
  [/\b(\d{1,2}):(\d{2})\b/g, (_match, hour, minute) => clock(hour, minute)],
  [/\+?\d[\d\s().-]{5,}\d\b/g, phone],
  [/([$€£])\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?(?![\d,]*\.?\d)/g, sum],
  [/(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?\s?([$€£])(?!\s?\d)/g, sumBehind],
  [/\b(\d+)\s?mins?\b\.?/g, '$1 minutes'],
  [/\b(\d+)\s?hrs?\b\.?/g, '$1 hours'],
  [/\b[A-Z]\w+\/(?:\w+\/)?([A-Z]\w+)\b/g, (_match, city) => `${city.replaceAll('_', ' ')} time`],
  [ZONES, (zone) => Array.from(zone).join(' ')],
  [/\s*&\s*/g, ' and '],
  [/%/g, ' percent'],
  [/\s*[–—]\s*|\s+-\s+/g, ', '],
  [/[“”"()[\]{}<>|\\^]/g, ' '],
  [/[‘’]/g, "'"],
];

/**
 * Rewrites a text for the ear: flite reads "anna@example.com", "9:30 AM" and "Nov 1" badly or not at all.
 * English only.
 */
export function speakable(text: string): string {
  const spoken = RULES.reduce((current, [pattern, replacement]) => {
    return typeof replacement === 'string'
      ? current.replace(pattern, replacement)
      : current.replace(pattern, replacement);
  }, text);
  return spoken
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?;:])/g, '$1')
    .trim();
}

function address(text: string): string {
  return text
    .replace(/[@._+/-]/g, (symbol) => SYMBOLS[symbol] ?? ' ')
    .replace(/\d+/g, (digits) => ` ${digitByDigit(digits)} `)
    .replace(/\s+/g, ' ')
    .trim();
}

function fullMonth(short: string): string {
  return MONTHS.find((month) => month.startsWith(short.slice(0, 3))) ?? short;
}

function date(month: string, day: string, year: string): string {
  const name = MONTHS[Number(month) - 1];
  return name === undefined
    ? `${year} ${month} ${day}`
    : `${name} ${ordinal(Number(day))}, ${year}`;
}

function dayAndMonth(day: string, of: string | undefined, month: string): string {
  const spokenDay = ordinal(Number(day));
  return of === undefined
    ? `${fullMonth(month)} ${spokenDay}`
    : `${spokenDay} of ${fullMonth(month)}`;
}

function clock(hour: string, minute = '00'): string {
  if (Number(hour) === 0 && Number(minute) === 0) return 'midnight';
  return `${cardinal(Number(hour))} ${minuteWords(Number(minute))}`.trim();
}

const CURRENCIES: Record<string, { one: string; many: string; cent: string; cents: string }> = {
  $: { one: 'dollar', many: 'dollars', cent: 'cent', cents: 'cents' },
  '€': { one: 'euro', many: 'euros', cent: 'cent', cents: 'cents' },
  '£': { one: 'pound', many: 'pounds', cent: 'penny', cents: 'pence' },
};

/** `$50.50` is fifty dollars fifty; a whole sum keeps its digits, which the voice reads well. */
function sum(match: string, sign: string, whole: string, part?: string): string {
  const names = CURRENCIES[sign];
  if (names === undefined) return match;
  const parts = Number(part ?? '0');
  const ones = whole === '1' ? names.one : names.many;
  if (parts === 0) return `${whole} ${ones}`;
  if (Number(whole) === 0) return `${cardinal(parts)} ${parts === 1 ? names.cent : names.cents}`;
  const spoken = whole.includes(',') ? whole : cardinal(Number(whole));
  return parts < 10
    ? `${spoken} ${ones} and ${cardinal(parts)} ${parts === 1 ? names.cent : names.cents}`
    : `${spoken} ${ones} ${cardinal(parts)}`;
}

function sumBehind(match: string, whole: string, part: string | undefined, sign: string): string {
  return sum(match, sign, whole, part);
}

function phone(number: string): string {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7) return number;
  const groups = number.match(/\d+/g) ?? [];
  const spoken = groups.map(digitByDigit).join(', ');
  return number.startsWith('+') ? `plus ${spoken}` : spoken;
}
