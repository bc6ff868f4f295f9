/** English words that mean another by what is around them. */
import type { Lexicon } from './lexicon.ts';

/** A day, or an hour, behind a verb. */
const TIME = String.raw`(?=\s+(?:(?:on|at)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|\d|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L}))`;
/** `I can do Tuesday`, `I can't on Tuesday`: says whether the caller comes; `I can't do` may be said of anything. */
const CAN_AT_A_TIME = new RegExp(
  String.raw`(?<=(?<!\p{L})I\s+(?:can['’]?t|cannot|can(?:\s+not)?)\s+)(?:do|make|on|at)${TIME}`,
  'giu',
);
/** `I'm off on Tuesday`: without a day it says goodbye. */
const OFF_ON_A_DAY =
  /(?<=(?<!\p{L})I(?:['’]?m|\s+am)\s+)off(?=\s+(?:(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|that\s+day|tomorrow)|all\s+day)(?!\p{L}))/giu;

/** `I don't want it cancel`, as `cancelled` is heard at times. */
const HEARD_FOR_CANCELLED =
  /(?<=(?<!\p{L})(?:want|need)\s+(?:it|(?:the|my|this|that)\s+(?:appointment|booking|meeting))\s+)cancel(?!\s+(?:it|that|this|the|my|everything)(?!\p{L}))/giu;

export const EN_REREADS: Lexicon['rereads'] = [
  [CAN_AT_A_TIME, 'come'],
  [OFF_ON_A_DAY, 'free'],
  [HEARD_FOR_CANCELLED, 'cancelled'],
];
