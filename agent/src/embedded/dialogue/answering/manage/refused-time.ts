/** Turns that refuse the time of the booking in question, in whatever words: `Tuesday doesn't work after all`. Pure. */
import { localParts, type Instant } from '@in-call-calendar/shared';
import { withoutNotWanted } from '../../understanding/booking-intent.ts';
import { withoutSigns } from '../../understanding/normalise.ts';
import type { TimeReading } from '../../understanding/time/read-time.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { hasDetails, hasTime } from '../heard.ts';
import type { Reply } from '../reply.ts';
import { sceneOf } from '../scene.ts';
import { isTimeOf } from './time-of.ts';

/** Denies, or says that something is in the way. */
const REFUSES =
  /\b(?:not|no longer|never|impossible|difficult|tricky|bad|awful|terrible|inconvenient|unavailable|no (?:good|use|way|time)|a (?:bank |public )?holiday|(?:i am|we are|(?:i|we) will be) (?:in|at) (?!(?:time|your|reception|the (?:\w+ )?(?:office|clinic|practice|building|door|room|entrance|reception|desk|lobby))\b)(?=\w)|a problem|clash(?:es)?|conflicts?|wrong|too (?:early|late|soon)|(?:anything|any (?:day|time)|everything|all) but|except|instead of|rather than|busy|booked up|tied up|double booked|working|at work|away|abroad|travell?ing|on holiday|on vacation|in hospital|ill|sick|forgot(?: that)?|(?:something|a thing) (?:has )?(?:came|come) up|no(?= (?:on )?\w+days?\b))\b|(?<!\b(?:do|does|did|will|would|should|when|where|what|if|can) )\b(?:i|we) (?:have|had|got|have got|need|must) (?:got )?to (?!come|be there|say|know|confirm|see you)|\b(?:i|we) (?:already |also )?(?:have|have got|got) (?:another |(?:an?|the|my|our|some) (?!(?:day|morning|afternoon|evening|time|appointment|booking|slot|question|minute)\b))|\b(?:my|our|his|her|their|the) (?:\w+ ){1,2}(?:leaves?|departs?|starts?|begins?|arrives?)\b|\b(?:my|our) (?:flight|train|shift|exam|wedding|funeral|holiday|vacation|surgery|operation|hearing|interview|trip)\b/g;
/** Asks whether something is in the way, and says nothing of it: `what if I am ill on Tuesday`. */
const ASKS =
  /^(?:(?:and|but|so|well|oh|okay) )*(?:(?:is|are|am|was|were|will|would|do|does|did|has|have|had|should) (?:i|you|we|they|he|she|it|there|this|that|the|your|my|our|any\w*|some\w*|(?:on |at )?(?:\w+day|\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b|what (?:if|happens)|why|when|where|who|which|how (?!about))(?!.*\b(?:not|too|but|except|instead of|rather than)\b)/;
/** `The train arrives at two, is that okay` */
const ARRIVES =
  /\b(?:arrives?|lands?|gets? in|will be there)\b.*\b(?:is|would|will) (?:it|that|this) (?:be )?(?:okay|fine|all right|alright|a problem|in time)\b/;
/** Denials that leave a time as it is: `Tuesday is not a problem`, `I won't forget it`. */
const HARMLESS =
  /\b(?:not (?:a |an |any |at all |really )*(?:problem|issue|trouble|conflict|clash|bad|busy|late|ill|sick|away|working|wrong)|(?:will|would|do|does|did|must|could|can|shall) not (?:forget|miss|mind|worry|matter|rain|snow|be (?:late|better|happier)|wait(?: for)?|complain|object|have (?:a problem|anything|any)|want (?:any|to lose))|no (?:problem|trouble|conflict|clash)s?|(?:is|was|are|were|did|does|do|will|would|should|had|have) not (?:it|that|you|we|they|there)|not only|why not|looking forward to)\b/g;
/** Ends of a refusal behind which a wish may follow without a pause. */
const REFUSED =
  /(?<=\b(?:(?:does|do|did|will|would|is|are) not (?:work|suit|fit|go|good|possible|convenient|ideal)|is (?:no good|bad|out|impossible|difficult))(?: (?:for )?(?:me|us))?(?: (?:any ?more|after all|now|though|unfortunately|actually))*) /;
const PARTS_OF_A_TURN =
  /(?:^| )(?:[.,;!?]|(?<!\b(?:any|anything|day|time|everything|all) )but|so|because|since|and(?= (?:not|i|it|we|wednesday|then)\b))(?= |$)| (?=(?:how about|what about|could (?:i|we|you)|is there|do you have|have you got|let us|maybe|rather|then|i (?:said|meant|wanted)) )| (?=can (?:i|we|you)\b(?! not))|(?<!\b(?:not|never|to|will|can|could)) (?=make it )| (?=(?:not (?:(?:on|at|this|the) )*(?:\d|\w+day|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)|instead of|rather than)\b)/;
/** What a refusal may end in. */
const AFTER_ALL = /^(?:(?:for )?(?:me|us)|any ?more|after all|now|though|unfortunately|actually)$/;
/** Points at the time of the booking without its name. */
const THEN =
  /\b(?:then|(?:at|on|for) that (?:time|day|date)|that (?:time|day|date|slot)|(?:at|for) it)\b/;

/** A turn without denials that refuse nothing: `Tuesday is not a problem` speaks of Tuesday, not of all other days. */
export function withoutHarmless(meaning: Meaning, reply: Reply): Meaning {
  const text = plain(meaning.text);
  if (text === meaning.text) return meaning;
  return { ...meaning, text, time: understand(text, sceneOf(reply.state, reply.context)).time };
}

function plain(text: string): string {
  return text.replace(HARMLESS, ' ').replace(/\s+/g, ' ').trim();
}

/** `wanted`: what was wished for instead, in words; empty where nothing was. */
export interface RefusedTime {
  wanted: string;
}

/** Null where the turn refuses no time, or another one than that of the booking. */
export function refusedTime(meaning: Meaning, start: Instant, reply: Reply): RefusedTime | null {
  if (hasDetails(meaning) || ARRIVES.test(withoutSigns(meaning.text))) return null;
  const clauses = withoutNotWanted(meaning.text)
    .split(PARTS_OF_A_TURN)
    .flatMap((clause) => clause.split(REFUSED))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const others = clauses.filter((clause) => !refuses(clause, start, reply));
  if (others.length === clauses.length) return null;
  const rest = others.filter((clause) => !AFTER_ALL.test(clause)).join(' , ');
  return { wanted: wishes(rest, start, reply) ? rest : '' };
}

/** Whether words refuse a time that a booking has: it is the one they name without what denies it. */
function refuses(clause: string, start: Instant, reply: Reply): boolean {
  const told = withoutSigns(plain(clause));
  if (ASKS.test(told)) return false;
  const named = told.replace(REFUSES, ' ').replace(/\s+/g, ' ').trim();
  if (named === told) return false;
  const scene = sceneOf(reply.state, reply.context);
  const { time } = understand(named, scene);
  if (time !== null) return isTimeOf(time, named, start, reply);
  return THEN.test(named) || isLeftOut(understand(told, scene).time, start, reply);
}

/** `Two doesn't work`: without its denial it names no time. */
function isLeftOut(time: TimeReading | null, start: Instant, reply: Reply): boolean {
  if (time?.doubt?.kind !== 'gap') return false;
  const { minute } = localParts(start, reply.context.view.zones.shown);
  const { from, to } = time.doubt;
  return [minute, minute % 720].some((each) => each === from || (each > from && each < to));
}

/** Whether words wish for a time, and another one than that of the booking. */
function wishes(words: string, start: Instant, reply: Reply): boolean {
  const meaning = understand(words, sceneOf(reply.state, reply.context));
  if (!hasTime(meaning)) return false;
  return meaning.time === null || !isTimeOf(meaning.time, words, start, reply);
}
