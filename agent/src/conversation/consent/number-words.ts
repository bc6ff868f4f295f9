/** What the numbers of the languages are made of. */

type Numbers = Readonly<Record<string, number>>;

/** Returns the numbers of a ten and a digit: `twenty five` → 25. */
export function compounds(
  tens: Numbers,
  digits: Numbers,
  join: (ten: string, digit: string) => string,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(tens).flatMap(([ten, value]) =>
      Object.entries(digits).map(([digit, one]) => [join(ten, digit), value + one]),
    ),
  );
}

/** Returns those numbers that are at least `from` and at most `to`. */
export function within(numbers: Numbers, from: number, to: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).filter(([, value]) => value >= from && value <= to),
  );
}

/**
 * Returns the times that are said by the hour, in words or figures, as minutes after midnight.
 *
 * @param forms what may be said, with `*` for the hour, and the minutes that it is from the hour
 */
export function aroundHours(hours: Numbers, forms: Numbers): Record<string, number> {
  return Object.fromEntries(
    Object.entries(within(hours, 1, 12)).flatMap(([word, hour]) =>
      [word, String(hour)].flatMap((name) =>
        Object.entries(forms).map(([form, minutes]) => [
          form.replace('*', name),
          hour * 60 + minutes,
        ]),
      ),
    ),
  );
}
