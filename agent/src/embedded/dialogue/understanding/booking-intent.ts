/** What a caller wants with a booking that exists already: move it, cancel it, or just find it. Pure. */
import { withoutSigns } from './normalise.ts';
import { withoutCourtesy } from './parting.ts';
import { wantsOneForOthers } from './people.ts';
import { shiftIn } from './shift-words.ts';

export interface BookingIntent {
  kind: 'move' | 'cancel' | 'look';
  /** The words in which the booking's own day may be named; empty for none. */
  old: string;
  /** The words about the new time of a move; empty for none. */
  wanted: string;
  /** The words can mean nothing but a booking made before, not a choice that is just being made. */
  sure: boolean;
}

const NOUN =
  '(?:appointments?|bookings?|meetings?|reservations?|visits?|sessions?|consultations?|calls?)';
/** Words between `my` and the noun that leave it the thing spoken of. */
const BETWEEN =
  '(?:(?!(?:e ?mail|mail|name|phone|number|address|notes?|mind|time ?zone|details?)\\b)[\\w:]+ ){0,5}?';
const MY = '(?:my|our|that|this|the|an existing|an)';
const MOVING =
  '(?:re ?schedule|re ?book|postpone|move|push(?: back)?|bring(?: forward)?|change|shift|switch|swap|delay|put off|adjust|modify|amend|edit|(?:make|do) (?:a |some )?changes? to)';
const CANCELLING = '(?:cancel|delete|remove|call off|get rid of|drop)';
const LOOKING =
  '(?:find|look up|look for|check(?: on)?|see|show(?: me)?|pull up|view|locate|confirm|get|tell me about|know)';

const MOVE_NOUN = new RegExp(`\\b${MOVING} (${MY} ${BETWEEN})${NOUN}\\b`);
const MOVE_FOR = new RegExp(
  `\\b(?:a )?(?:different|another|new) (?:time|date|day|slot) for (?:my|our|the) (?:existing )?${NOUN}\\b`,
);
const MOVE_ALONE = /\b(?:re ?schedule|postpone)\b(?! (?:it|that|this)\b)/;
const CANCEL_NOUN = new RegExp(`\\b${CANCELLING} ((?:${MY}|an?) ${BETWEEN})${NOUN}\\b`);
const CANCEL_ALONE =
  /\b(?:need|have|want|like|wish|must|calling|able) to cancel(?: please| today)?$/;
const HAVING = new RegExp(
  `\\bi (?:already |have |had )*(?:have|had|made|booked|got|scheduled|am booked)\\b(?: (?:an?|my|the|one|some) (?:existing |other |upcoming )?(?:${NOUN}|time|slot))?`,
);
const HAVING_VERB = new RegExp(
  `\\b(?:(${MOVING})|(${CANCELLING})) (?:it|that|this|that one|this one)\\b`,
);
const LOOK_NOUN = new RegExp(
  `\\b(?:${LOOKING} (?:my|our)|(?:when|where) is (?:my|our)|what (?:time|day|date) is (?:my|our)|do i (?:still |already )?have (?:an?|any)) ${BETWEEN}${NOUN}\\b`,
);
const HAVE_ONE = new RegExp(
  `\\bi (?:already have|have already got|have|have got) (?:an?|my) (?:existing |upcoming )?(?:bookings?|reservations?)\\b|\\bi (?:already )?(?:have (?:already )?)?made an? (?:${NOUN})\\b|\\bi (?:already have|have) an? (?:existing |upcoming )?${NOUN} (?:already|with you|booked)\\b`,
);
/** Told on its own, it is the booking here; beside a wish, it is a time when the caller is busy. */
const HAVE_ONE_ALONE = new RegExp(
  `^(?:hi |hello |so |well |um )*i (?:already )?have an? ${NOUN}(?: already)?(?: (?:on|at|for|in|this|next|tomorrow|today|the|\\w+day)\\b(?:(?! (?:can|could|so|but|how|do|what|and)\\b).){0,40})?$`,
);
const MISSING = new RegExp(
  `\\b(?:can not|could not|will not be able to|am not able to|not be able to) (?:make|attend|come to|get to|keep)(?: it to)? (?:my|our|the) ${BETWEEN}${NOUN}\\b`,
);
/** A question about what can be done later on, or about another detail. */
const NOT_NOW =
  /\b(?:can|could|may|what if|how (?:do|can)) i (?:cancel|change|move|reschedule)\b.{0,30}\b(?:later|afterwards)$|\bcan i (?:change|move|cancel) (?:it|that|this) after\b|\b(?:can|could|may) i still (?:cancel|change|move|reschedule)\b/;

/** `I don't want to cancel it, I want to move it`: the first half asks for nothing. */
const NOT_WANTED = new RegExp(
  `\\b(?:do not|would not|not) (?:(?:want|like|need|wish|going|try|trying) to )?(?:${MOVING}|${CANCELLING})\\b(?:(?! (?:but|instead|i (?:want|need|would)|just|only) )[^.,;!?])*`,
);

/** A turn without what it does not want: `I don't want to cancel it`. */
export function withoutNotWanted(text: string): string {
  return text.replace(NOT_WANTED, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a turn orders to leave a booking alone, and nothing else: `don't cancel it`. */
export function leavesAlone(text: string): boolean {
  const rest = withoutNotWanted(text);
  return (
    rest !== text &&
    /^(?:(?:no|oh|please|sorry|wait|and|so|well|i|we|thanks|thank you|then) ?)*$/.test(
      withoutSigns(rest),
    )
  );
}

/** Null where the turn is about no booking made before. `text` is normalised. */
export function readBookingIntent(
  text: string,
  { booked }: { booked: boolean },
): BookingIntent | null {
  const plain = withoutSigns(withoutNotWanted(text));
  if (NOT_NOW.test(plain)) return null;
  if (!booked) return ofNamed(plain) ?? ofOwned(plain);
  const [, cancelled = '', another = ''] = REPLACING.exec(plain) ?? [];
  const isReplaced = ofBooked(cancelled)?.kind === 'cancel' && !wantsOneForOthers(plain);
  return isReplaced ? made('', another, false) : ofBooked(plain);
}

function ofBooked(text: string): BookingIntent | null {
  if (CANCEL_TOLD.test(withoutCourtesy(text)) && !wishesOther(text))
    return { kind: 'cancel', old: '', wanted: '', sure: false };
  return ofNamed(text) ?? ofOwned(text) ?? ofAtHand(text);
}

/** Whether another time is wished for, in whatever words. */
function wishesOther(text: string): boolean {
  return [MOVE_IT, MOVE_ALONE, OTHER_TIME, INSTEAD, WANTED].some((wish) => wish.test(text));
}

/** Named as an appointment or a booking. */
function ofNamed(text: string): BookingIntent | null {
  const cancel = CANCEL_NOUN.exec(text) ?? CANCEL_ALONE.exec(text);
  if (cancel) return { kind: 'cancel', old: text, wanted: '', sure: isSure(text) };
  const move = MOVE_NOUN.exec(text);
  if (move) return moveAt(move, isSure(text), move[1]);
  const other = MOVE_FOR.exec(text) ?? MOVE_ALONE.exec(text);
  return other && moveAt(other, true);
}

function isSure(text: string): boolean {
  return /\b(?:existing|already|upcoming|i (?:made|booked)|have booked)\b/.test(text);
}

/** `I have a booking on Tuesday and need to change it`; or only told, or asked after. */
function ofOwned(text: string): BookingIntent | null {
  if (HAVING.test(text)) {
    const verb = HAVING_VERB.exec(text);
    if (verb && verb[2] !== undefined) return { kind: 'cancel', old: text, wanted: '', sure: true };
    if (verb) return moveAt(verb, true);
  }
  const looks =
    LOOK_NOUN.test(text) || HAVE_ONE.test(text) || HAVE_ONE_ALONE.test(text) || MISSING.test(text);
  return looks ? { kind: 'look', old: text, wanted: '', sure: true } : null;
}

const POLITE =
  '(?:please |actually |no |oh |wait |sorry |okay |well |hm |and |but |then |can you |could you |would you |can we |could we |let us |i would like (?:you )?to |i want (?:you )?to |i need (?:you )?to |i have to |just )*';
const CANCELLING_IT = `^${POLITE}(?:cancel|delete|call off|undo|scrap)(?: (?:it|that|this|that one|everything|the ${NOUN}))`;
const CANCEL_IT = new RegExp(
  `${CANCELLING_IT}?(?: again| please| then| now| altogether| instead| after all| though)*$`,
);
/** `Cancel it and give me a call`: the rest can wait. */
const CANCEL_FIRST = new RegExp(`${CANCELLING_IT}(?: please)? (?:and|then|but) `);
/** `Cancel it, I have a meeting on Wednesday`: the reason, whatever time it names. */
const CANCEL_TOLD = new RegExp(
  `^${POLITE}(?:cancel|delete|call off|undo|scrap) (?:it|that|this|that one|everything)(?: please)? (?:i|we|my|our|he|she|they|there|because|since|as)\\b`,
);
const UNWANTED =
  /\bi (?:do not|no longer) (?:want|need) (?:it|that|this|the (?:appointment|booking|meeting))(?: any ?more| after all)*$/;
const MOVE_IT = new RegExp(
  `\\b(?:move|change|shift|push|switch|re ?schedule|postpone|bring|put|make|set|swap|delay)(?: back)? (?:it|that|this|the (?:time|date|day|hour|${NOUN}))\\b`,
);
const INSTEAD =
  /\b(?:instead|rather|would prefer|could it be|can it be|actually|(?:is|are|would be|works) better|i meant?|no wait(?= \w))\b/;
/** Words that a time begins with. */
const TIME =
  '(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon|tomorrow|today|mornings?|afternoons?|\\w+day)\\b';
/** `I wanted three`, `it should be three`: a time follows, and no deed. */
const WANTED = new RegExp(
  `\\b(?:i (?:had |actually |really )?(?:wanted|asked for|said)|(?:should|ought to|must|has to|needs to|needed to|was supposed to|was meant to|was going to) (?:be|have been))(?= (?:it |(?:for|on|at|to be|the|next|this) )*${TIME}(?! (?:people|persons|of us|hours?|minutes?|euros?|dollars?|pounds?)\\b))`,
);
const ORDERING = '(?:and|then|but|please|can|could|you|let|us|i|we|would|to)';
const WHOLE = `(?:it|one|an?(?: new)? (?:appointment|booking|reservation|slot))`;
/** Verbs that book; of `have`, `get` and `need`, those that wish: `I have a meeting on Wednesday` does not. */
const BOOKING = [
  '(?:(?<!\\b(?:i|we) (?:have|had|have got|got|must)(?: to)? )(?:make|take|give|do|put)|book|schedule|reserve)',
  // `I need Wednesday for my exam`
  '(?<!\\b(?:they|you|he|she) )(?:want|like|need)(?!(?: (?!at\\b)\\S+)* for (?:my|our|work)\\b)',
  '(?<=\\b(?:(?:can|could|may|might|should) (?:i|we)|let (?:me|us)|like to|want to) )(?:have|get)',
  `(?<!\\b(?:i|we|they|you|he|she|to) )(?:have|get)(?= (?:me|us|${WHOLE})\\b)`,
].join('|');
/** `Never book me`, `I do not want you to book` */
const NOT =
  '(?<!\\b(?:not|never)(?: (?:ever|again|even|just|please|want|need|like|wish|dare|try|have|you|me|us|to))* )';
/** `I need Wednesday off`: no time for an appointment. */
const NOT_OFF = '(?!.*(?<!\\b(?:is|are|am|be|still|day) )\\b(?:off|free)\\b)';
const BOOKED = `(?:me|us|it|for|in|on|at|down|to|the|(?:an?|another|new)(?: one)?|${BOOKING}|${NOUN})`;
/** `Cancel it and book Friday at ten`: moves it. What is cancelled, and the time to book. */
const REPLACING = new RegExp(
  `^(.+?) (?:${ORDERING} )*${NOT}(?:${BOOKING}) (?:${BOOKED} )*(${TIME}${NOT_OFF}.*)$`,
);
const NAMED_TIME = `(?: (?:the|my|that|our|on|at|for))*(?= (?!one thing)${TIME})`;
/** `Cancel Tuesday at two`, `I want Tuesday cancelled`. */
const CANCEL_TIME = new RegExp(
  `\\b${CANCELLING}${NAMED_TIME}|\\b(?:want|need|like|have|get|please)\\b.{0,40}\\bcancell?ed\\b`,
);
/** `Move Tuesday at two to Wednesday`. */
const MOVE_TIME = new RegExp(
  `\\b(?:re ?schedule|postpone|move|change|shift|switch|push|swap)${NAMED_TIME}`,
);
/** Words that part from somebody, and shift nothing. */
const UNTIL_THEN =
  /\b(?:(?:see|call|catch|email|text|tell) (?:you|me|him|her|them|back|again)|(?:talk|speak)(?: (?:to|with) (?:you|him|her|them))?|call|bye|until|till) (?:a bit |a little |again )?(?:later|sooner)\b/;
const ABSENT =
  /\b(?:can not|could not|will not be able to|am not able to) (?:make|come|attend|do|be there)\b/;
const SHIFTED = /\b(?:later|earlier|sooner)\b/;
const OTHER_TIME = /\b(?:a |an )?(?:different|another|other) (?:time|date|day|slot)\b/;
const ONE_MORE =
  /\banother\b(?! (?:time|date|day|slot|(?:half |half an |\w+ )?(?:hour|minutes|week))\b)|\b(?:one more|a second|second (?:appointment|booking|one|time)|additional|also|as well|too|new)\b(?! (?:time|date|day|slot)\b)/;

/** Whether a turn orders to cancel what is spoken of. `Cancel` alone may mean what is being done just now. */
export function cancelsIt(text: string): boolean {
  const plain = withoutCourtesy(text);
  return CANCEL_IT.test(plain) && /\b(?:cancel|delete|call off|scrap) \w/.test(plain);
}

const CORRECTING = /^(?:oh |and |so )?(?:no|sorry|wait|scratch that|not|i said|i meant)\b/;
/** `Not today, thanks` names no other time. */
const ONLY_REFUSES = /^(?:no )?not (?:on |this |next )?\w+(?: thanks| thank you| please)*$/;

/** Whether a turn puts right what was just done: `scratch that, Friday`. */
export function corrects(text: string): boolean {
  return CORRECTING.test(text) && !ONLY_REFUSES.test(withoutSigns(text)) && !ONE_MORE.test(text);
}

/** A refusal, and no word that puts something right. */
const BARE_NO = /^(?:(?:oh|and|so|no|sorry|wait|nope|thanks|thank you|okay|well) )+/;
const STATING =
  /^(?:because |but |and )?(?:i|we|he|she|they|there|my \w+|our \w+|the \w+(?= (?:leaves|goes|starts|arrives|ends|comes|departs|opens|closes)\b)) (?!(?:would|want|wanted|need|prefer|mean|meant|said|asked)\b(?! to\b))/;

/** `No, I have to work on Friday`: tells something, and wishes for nothing. */
export function onlyStates(text: string): boolean {
  const plain = withoutSigns(text);
  const told = plain.replace(BARE_NO, '');
  return told !== plain && STATING.test(told) && !INSTEAD.test(plain) && !MOVE_IT.test(plain);
}

const ONE_MORE_APPOINTMENT = new RegExp(
  `\\b(?:another|an additional|a new|a second|a separate|one more) ${NOUN}\\b(?! (?:time|date|day|slot)s?\\b)|\\b(?:book|make|schedule|arrange)(?: me)? (?:another|a new|a second|a separate) one\\b|\\ba (?:second|separate) one\\b`,
);

/** Whether a turn wants an appointment beside the one spoken of. */
export function wantsOneMore(text: string): boolean {
  return ONE_MORE_APPOINTMENT.test(text) || wantsOneForOthers(text);
}

/** The booking that was just made or found, without its name. */
function ofAtHand(text: string): BookingIntent | null {
  // `My wife needs one too, she can't do Tuesday`
  if (ABSENT.test(text) && !wantsOneForOthers(text))
    return { kind: 'look', old: '', wanted: '', sure: false };
  const order = withoutCourtesy(text);
  const cancels = CANCEL_IT.test(text) || CANCEL_IT.test(order) || UNWANTED.test(text);
  if (cancels || (CANCEL_FIRST.test(order) && !MOVE_IT.test(order)))
    return { kind: 'cancel', old: '', wanted: '', sure: false };
  if (ONE_MORE.test(text)) return null;
  if (CANCEL_TIME.test(text)) return { kind: 'cancel', old: text, wanted: '', sure: false };
  const named = MOVE_TIME.exec(text);
  if (named) return moveAt(named, false);
  const verb = MOVE_IT.exec(text);
  if (verb) {
    const end = verb.index + verb[0].length;
    const { wanted, old } = moveOf('', text.slice(end), verb[0], false);
    return made('', wanted || old, false);
  }
  if (OTHER_TIME.test(text)) return { kind: 'move', old: '', wanted: '', sure: false };
  const isShifted = SHIFTED.test(text.replace(UNTIL_THEN, ' '));
  if (!INSTEAD.test(text) && !WANTED.test(text) && !isShifted) return null;
  if (/\b(?:email|name|phone|number|note|zone)\b/.test(text)) return null;
  const after = text
    .replace(
      /^(?:.*?\b(?:rather have|would prefer|could it be|can it be|make it|let us do|actually|i meant?|i wanted|i asked for|i said|(?:should|ought to|must|has to|needs to|needed to|was supposed to|was meant to|was going to) (?:be|have been)|no wait)\b)/,
      '',
    )
    .replace(/ please$/, '')
    .trim();
  // `Actually, how long is it`
  if (/^(?:what(?! about)|how(?! about)|where|who|why)\b/.test(after)) return null;
  // `An hour earlier, actually`
  const wanted = after === '' ? text.replace(/ actually$/, '') : after;
  return { kind: 'move', old: '', wanted, sure: false };
}

/** A move by its verb; `named`: words in it that are about the old day. */
function moveAt(verb: RegExpExecArray, sure: boolean, named = ''): BookingIntent {
  const { input, index } = verb;
  const tail = input.slice(index + verb[0].length);
  return moveOf(`${input.slice(0, index)} ${named}`, tail, verb[0], sure);
}

/** Where the words about the old day end and those about the new one begin. */
function moveOf(lead: string, tail: string, verb: string, sure: boolean): BookingIntent {
  const rest = tail.trim();
  const fromTo = /^(.*?)\bfrom (.+?) to (.+)$/.exec(rest);
  if (fromTo) return made(`${lead} ${fromTo[2] ?? ''}`, fromTo[3] ?? '', sure);
  const by = shiftIn(rest, verb);
  if (by !== null) return made(lead, by, sure);
  const to = /^(.*?)(?:^| )(?:over )?(?:to|until) (.+)$/.exec(rest);
  if (to) return made(`${lead} ${to[1] ?? ''}`, to[2] ?? '', sure);
  if (/^for /.test(rest) && /schedule|book/.test(verb)) return made(lead, rest.slice(4), sure);
  const isNew = /\binstead\b|^(?:an? |one |two |three |half )?.{0,12}\b(?:later|earlier)\b/.test(
    rest,
  );
  return isNew ? made(lead, rest, sure) : made(`${lead} ${rest}`, '', sure);
}

function made(old: string, wanted: string, sure: boolean): BookingIntent {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return { kind: 'move', old: tidy(old), wanted: tidy(wanted.replace(/(?:^| )please$/, '')), sure };
}
