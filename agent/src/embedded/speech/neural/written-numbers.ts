/** Telephone numbers that Whisper takes for something else: a digit for a letter, a group for a time. Pure. */

/** Three digits, as themselves or as a time: `212`, `2:12`, `2.12`. */
const GROUP = String.raw`\d[:.]?\d\d`;
const NUMBER = new RegExp(
  String.raw`(?<![\d:.])(?:${GROUP}[-., ]{1,2}${GROUP}[-., ]{1,2}|${GROUP}-)\d{4}(?![\d:])`,
  'g',
);
const CLOCK = /^(?:0?[1-9]|1[0-2])[:.]?[0-5]\d$/;

/** Writes such digits as digits: `212-555-O199`, `2:12-555-0199`. A list of times is left as it is. */
export function withPlainDigits(written: string): string {
  return written.replace(/(?<![a-z])o(?=\d)|(?<=\d-)oh?(?=-\d)/gi, '0').replace(NUMBER, (run) => {
    const groups = run.split(/(?<=\d)(?:[-, ]+|\.(?=\d{3}))(?=\d)/);
    return groups.every((group) => CLOCK.test(group)) && !isJoined(run)
      ? run
      : groups.map((group) => group.replace(/[:.]/, '')).join('-');
  });
}

/** Joined by signs from end to end, as times are not. */
function isJoined(run: string): boolean {
  return run.replaceAll(/\d/g, '').length > 2 && !/[, ]/.test(run);
}
