/** Said where Tuesday, December 1st at 9 AM, 10:30 AM and 12 PM were offered: the clock time in New York that is chosen. */
export const POINTING_SAYINGS: readonly (readonly [text: string, clock: string])[] = [
  ['the 3 pm one', '15:00'],
  ['the three pm one please', '15:00'],
  ["i'll have the 9 am one please", '09:00'],
  ['the ten thirty one', '10:30'],
  ['i want the nine thirty one', '09:30'],
  ['the three thirty one', '15:30'],
  ["the two o'clock one", '14:00'],
  ["the four o'clock one please", '16:00'],
  ["the one o'clock one", '13:00'],
  ['the one pm one', '13:00'],
  ['the three one', '15:00'],
  ['the nine one', '09:00'],
  ['the half past two one', '14:30'],
  ['the one at two', '14:00'],
  ['the second one', '10:30'],
  ['the third', '12:00'],
];
