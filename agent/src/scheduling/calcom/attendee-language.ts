/** The languages in which Cal.com writes to an attendee, by primary subtag where one will do. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'ar az bg bn ca cs da de el en es et eu fi fr he hr hu id it ja km ko lv nl no pl pt ro ru sk sr sv ta th tr uk vi'.split(
    ' ',
  ),
);

/** What Cal.com calls languages that it has under another tag. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-CN'],
  ['nb', 'no'],
  ['nn', 'no'],
]);

/**
 * Returns the language of an attendee as Cal.com takes it; it refuses a booking with any other.
 *
 * @param language primary subtag
 * @returns undefined for one that Cal.com does not write: it then writes English
 */
export function attendeeLanguage(language: string): string | undefined {
  return LANGUAGES.has(language) ? language : OTHER_NAMES.get(language);
}
