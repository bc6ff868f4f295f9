/** Questions whether a time can be had, which do not choose it: `is it too late for Thursday at four`. Pure. */

/** What comes before a clause that asks. */
const ASKING =
  '(?:^|[.;!?] |, (?=\\w+ (?!(?:be|still|also|works?|suits?|do|okay|all right|alright)\\b))|\\b(?:and|so|but|or|if|whether|then|well|oh|hi|hello|hey|sorry|yes|okay|please|wonder|wondering|know|think|me) )';
/** What a time is asked to be. */
const STATE =
  '(?:free|open|available|possible|taken|vacant|gone|going|left|bookable|snapped up|up for grabs|full)';
/** What may come before a turn that is one question. */
const LEAD = '^(?:(?:and|so|but|or|oh|um|well|hi|hello|hey|sorry|yes|no|okay|please) |[,.!] )*';
const TIME_FIRST =
  '(?:on |at |this |next |the )*(?:\\w+day|tomorrow|tonight|noon|\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const SOMEBODY = '(?:did|has|have) (?:some|any)(?:body|one)(?: else)?';

const QUESTIONS: readonly RegExp[] = [
  // A whole turn that asks what a time is, or what was done with it; `can we do Thursday` asks for it to be done.
  new RegExp(
    `${LEAD}(?:is|are|am|was|were|has|had|have (?:i|we|you|they)|(?:do|does|did) (?:i|we|you|they|any\\w*|some\\w*)|(?:would|could|can|will|might|may) ${TIME_FIRST}) [^,.;!?]*(?: [?])?$`,
  ),
  /\b(?:do you have|have you got|would you have|any(?:thing)? (?:free|open|available|at|on|in|around)|what times?|which times?)\b/,
  /\bis (?:there|anything|something|that|it)\b.{0,30}\b(?:anything|something|any)\b/,
  new RegExp(`\\b(?:is|are|has|have) .{0,40}${STATE}\\b`),
  /\b(?:will|does|do) .{0,40}(?:works?|suit|hold)\b/,
  // `Friday would be possible` wishes for it: in a question the verb comes first.
  new RegExp(
    `${ASKING}(?:would|could|might|may|can) .{0,40}(?:works?|suit|be (?:\\w+ )?${STATE})\\b`,
  ),
  new RegExp(
    `${ASKING}(?:is|are|am|was|were|will|would) .{0,40}(?:too (?:late|early|soon)|short notice|okay|all right|alright|an option|still on|booked|busy)\\b`,
  ),
  new RegExp(
    `\\b(?:wonder|wondering|know|tell me) (?:if|whether) .{0,50}(?:works?|suits?|${STATE})\\b`,
  ),
  /\bnot too (?:late|early|soon) (?:for|to)\b.* (?:is it|am i|are we|right)(?: [?])?$/,
  /\b(?:can|could|may|might|do|would|should|is|are|am) (?:i|we|you|there|it|that) (?:\w+ )?still\b|\bany (?:room|space|hope|way|possibility)\b|\bchance (?:of|at|for|to|with|that)\b/,
  /(?:\b(?:would|could|might|may) (?:still )?(?:be (?:possible|okay|all right)|work)\b|\b(?:i|we|you) could still\b)[^.;!?]* (?:[?]|, right(?: [?])?)$/,
  new RegExp(`\\b${SOMEBODY} (?:\\w+ )?(?:take|taken|got|get|book|booked|grab|grabbed)\\b`),
];

/** An order beside the question: `is it free? then book it`. */
const ORDER = /\b(?:book|take|reserve|i want|give me)\b/;
/** Booking as a part of what is asked: `is it too late to book it`. */
const ASKED_OF = new RegExp(`\\b(?:to|still|${SOMEBODY}) (?:book|take|reserve)\\b`, 'g');

/** Whether a turn asks for a time, or whether one can be had, and orders nothing. */
export function asksWhether(text: string): boolean {
  return (
    QUESTIONS.some((question) => question.test(text)) && !ORDER.test(text.replace(ASKED_OF, ' '))
  );
}
