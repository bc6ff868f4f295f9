/** A yes with something else beside it that names a time, and wishes for none. Pure. */
import { fitsFilter } from '@in-call-calendar/shared';
import { normalise, withoutSigns } from '../understanding/normalise.ts';
import { otherPeople } from '../understanding/people.ts';
import { understand, type Meaning } from '../understanding/understand.ts';
import { filterOf } from './carried-filter.ts';
import { ASKED_FOR, askBack, decisionOf } from './decision.ts';
import { hasDetails, hasTime } from './heard.ts';
import { isTimeOf } from './manage/time-of.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { sceneOf } from './scene.ts';
import type { Step } from './state.ts';
import { selectedOf } from './view.ts';

/** Who or what something is told of: `my flight leaves on Friday`. */
const OF_PEOPLE =
  /^(?:(?:and|because|cause|since|as|so|but|well|then|otherwise|only|anyway) )*(?:i|my|we|our|he|his|she|her|they|their|there|somebody|someone)\b/;
const OF_THINGS =
  /^(?:(?:and|because|cause|since|as|so|but|well|then|otherwise|only|anyway) )*(?:the|it|that|this|a|an)\b/;
const SUBJECT =
  /\b(?:i|we|he|she|they|there|it(?= (?:is|was|has|will) ))(?: (?:am|is|are|was|have|has|will|be|got|a|an|the|my|do|not|work|working|free|available|off|all|day|time|nothing|anything|else|on|planned|no|other|plans|meetings))* $/;
/** Words that wish for a time, or say that one is good. */
const WISHING =
  /\b(?:can(?! not)|could(?! not)|would|shall|should|must|(?:has|have|needs?) to be|make|change|move|switch|instead|rather|prefer|better|best|want|wanted|need|try|take|(?:will|may|might) have|go(?:ing)? (?:for|with)|choose|pick|mean|meant|said|works|suits|fits|free|available|please|book|put|how about|what about|also|another)\b/;

/** `Yes, book it, my flight leaves Friday` is asked back: neither a whole yes nor a wish for Friday. Null for others. */
export function onBesideYes(meaning: Meaning, reply: Reply): Step | null {
  const to = ASKED_FOR[reply.state.asked];
  const { acts } = meaning;
  if (to === undefined || to === 'cancel' || hasDetails(meaning) || !hasTime(meaning)) return null;
  const { consent, leftOver } = decisionOf(meaning, to, reply);
  if (consent !== 'unclear' || acts.has('no')) return null;
  const fits = fitsChosen(meaning, reply);
  // `I'm free on Tuesday`, of a time on Tuesday, and neither yes nor no.
  if (fits && leftOver === '') return repeatQuestion(reply).done();
  if (!(acts.has('yes') || acts.has('confirm_book'))) return null;
  if (!fits && !onlyTells(toldIn(meaning.text, leftOver), meaning, reply)) return null;
  return refusesChosen(meaning, reply) ? null : askBack(meaning, reply);
}

const CHANGING =
  /\b(?:move|change|switch|shift|instead|rather|another|other|else|earlier|later|sooner|not|but)\b/;

/** `Tuesday is my day off`, of a time on Tuesday: speaks of no other one. */
function fitsChosen({ time, reference, text }: Meaning, reply: Reply): boolean {
  const start = selectedOf(reply.context.view);
  if (start === null || time === null || reference !== null) return false;
  if (CHANGING.test(text) || otherPeople(text) !== null) return false;
  return isTimeOf(time, text, start, reply);
}

/** What was left over, with the subject before it. */
function toldIn(text: string, leftOver: string): string {
  const plain = withoutSigns(text);
  const left = withoutSigns(normalise(leftOver));
  const before = plain.slice(0, Math.max(0, plain.lastIndexOf(left)));
  return `${SUBJECT.exec(before)?.[0] ?? ''}${left}`;
}

function onlyTells(told: string, { besideTime }: Meaning, reply: Reply): boolean {
  if (besideTime.toOthers || besideTime.wishes || WISHING.test(told)) return false;
  // `The Friday one` tells nothing.
  if (OF_THINGS.test(told)) return besideTime.strange > 0 && !beginsWithTime(told, reply);
  return OF_PEOPLE.test(told);
}

function beginsWithTime(told: string, reply: Reply): boolean {
  const first = told.split(' ').slice(0, 3).join(' ');
  return understand(first, sceneOf(reply.state, reply.context)).time !== null;
}

/** `I can't do Tuesday`, of a time on Tuesday. */
function refusesChosen({ time }: Meaning, { context: { view } }: Reply): boolean {
  const start = selectedOf(view);
  const filter = time === null ? null : filterOf(time.wish);
  const refuses = time?.refusesDays === true || time?.wish.notDates !== undefined;
  return (
    start !== null && refuses && filter !== null && !fitsFilter({ start }, filter, view.zones.shown)
  );
}
