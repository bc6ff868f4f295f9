/** Turns that end the talk: a refusal, thanks or a goodbye, and not a word besides. Pure. */
import { assent } from './assent.ts';
import { withoutSigns } from './normalise.ts';

const WHEN =
  '(?: (?:later|soon|then|again|there|around|on|at|in|the|of|to|past|next|this|weeks?|month|tomorrow|today|morning|afternoon|evening|\\w+day|oclock|am|pm|noon|half|quarter|january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|\\w+th|\\d{1,2}(?:st|nd|rd|th)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|\\d{1,2}(?::\\d\\d)?))*';
const DAYTIME = '(?:day|one|evening|afternoon|morning|weekend|week|night|rest of (?:the|your) day)';

const COMING =
  '(?:i|we) (?:will|shall) (?:(?:all |both |definitely |certainly )?be (?:there|here)|(?:come|drop|pop|stop|swing)(?: (?:by|in|over|round))?)(?: (?:early|on time|a (?:bit|little|few minutes) early))?';
const AHEAD =
  '(?:(?:i am|we are) )?(?:really |very much )?looking forward to (?:it|this|that|then|(?:the|my|our) (?:appointment|meeting|call|visit)|(?:seeing|meeting|talking to|speaking to|speaking with) (?:you|him|her|them|everyone))';

/** Refuse anything more, thank, or say goodbye. Where one begins like another, the longer one stands first. */
const ENDING = [
  '(?:absolutely|certainly|definitely|of course) not',
  'not (?:really|today|now|right now|at all|at the moment|for now|any ?more|interested|necessary)',
  'not (?:at this (?:time|point|moment)|for the moment|that i (?:can think of|know of|am aware of))',
  '(?:i )?(?:guess|think|suppose) not|(?:no )?just (?:that|this)(?: one)?(?: (?:today|for now))?',
  '(?:that|this|it) (?:should|will|would|ought to) (?:do(?: it| the trick| nicely)?|be (?:all|everything|it))|(?:that|it).?d be (?:all|everything|it)|that (?:does it|covers (?:it|everything|that))',
  'nothing(?: (?:else|more|further))?',
  'no (?:(?:more|other|further) )?(?:questions?|wishes)|no need',
  'no|nope|nah|naw|negative',
  '(?:that|this|it) (?:is|was|(?:will|would|should) be) (?:about )?(?:all|everything|it|enough)(?: (?:that )?i (?:need|needed|want|wanted|have|had))?(?: from me)?',
  '(?:i am|we are) (?:all )?(?:done|finished|set|good|fine|okay|al(?:l )?right|happy|sorted)(?: (?:here|now|for now|as it is))?|all (?:done|set|good|sorted)',
  'i (?:do not|no longer) (?:need|want|have) (?:anything|any (?:more |other |further )?(?:questions|appointments?)|another (?:one|appointment|booking)|more)(?: (?:else|more))?(?: from you)?',
  'i do not think so|i (?:have|got|have got) (?:no (?:(?:more|other|further) )?questions|everything|all|what)(?: (?:that )?i (?:need|needed|wanted|want))?',
  '(?:that|you) (?:have )?(?:answers|answered) (?:everything|(?:all )?(?:of )?my questions?)|i will call(?: you)?(?: back)? if (?:something|anything) (?:changes|comes up)',
  'never ?mind|forget (?:it|that|about it)|leave it(?: at that)?|stop(?: it| that)?|i will (?:call|try|think about it)(?: back| again)?(?: later)?',
  'thanks|thank you|thx|ty|cheers|(?:very )?much appreciated|(?:i )?(?:really )?appreciate (?:it|that|you|(?:all )?(?:your|the) help)',
  `(?:good ?)?bye(?: bye)?|(?:(?:i will )?see (?:you|ya)|till|until)${WHEN}|(?:talk|speak) to you (?:later|soon)|later then|so long|ciao|take care|good ?night`,
  `(?:and )?(?:have a (?:very )?(?:nice|good|great|lovely|wonderful)|enjoy (?:your|the)) ${DAYTIME}`,
  `(?:${COMING}|${AHEAD})${WHEN}`,
  '(?:it (?:was|has been) )?(?:nice|good|great|lovely) (?:talking|speaking) (?:to|with) you',
  '(?:i )?(?:have|need|got|have got) to (?:go|run|leave|dash|hang up)|(?:i )?gotta (?:go|run|dash|bounce)|i am (?:off|leaving)|(?:(?:can|could) (?:you|we|i) |you can |let us )?(?:hang up|end (?:the |this )?call)',
  "nein|nee|nö|danke(?: schön| sehr| dir| ihnen)?|vielen dank|herzlichen dank|(?:das|dies) (?:war|ist|wäre) (?:es|alles)|das (?:war|wär)'?s|nichts (?:mehr|weiter)|keine (?:weiteren )?fragen(?: mehr)?|tschüss?|tschau|auf wieder(?:sehen|hören)|bis (?:dann|bald|später|morgen|\\w+tag)",
  '(?:muchas |mil )?gracias|nada(?: más| mas)?|eso (?:es|sería|era) todo|es todo|adi[óo]s|chao|hasta (?:luego|pronto|mañana|entonces|el \\w+)|no hace falta',
];

/** Say nothing by themselves. */
const COURTEOUS = [
  'no (?:problem|worries)|not a problem|(?:i am )?(?:so |very )?sorry',
  'very much|so much|a lot|a million|again|though|then|now|today|tonight|please|really|just|well|so|oh|ah|hey|sure',
  'okay|all right|alright|right|yes|yeah|yep|perfect|great|fine|good|excellent|wonderful|lovely|cool|awesome|super|brilliant',
  '(?:(?:that|this|it) )?(?:is|was|sounds|looks|seems|will be|would be) (?:very |so |really |most |all )?(?:good|great|fine|perfect|okay|al(?:l )?right|kind|nice|lovely|helpful|wonderful|amazing|awesome)(?: (?:of|to|for|with) (?:you|me))?|(?:that|this|it) (?:works|suits me)(?: (?:well|great|fine|perfectly))?(?: for me)?',
  'for (?:calling|booking|letting me know|being so \\w+)(?: (?:it|that|me|in))*|got (?:it|that|you)|understood|i see',
  'man|buddy|bud|pal|bro|love|hun|darling|friend|my friend|guys|everyone|everybody',
  'for (?:your|the|all your|all the) (?:help|time|patience|call|information|info|assistance|support)|for (?:everything|now|today|me|us|that|this|the moment|all)|from (?:me|my side)',
  '(?:everything|all) (?:is )?(?:fine|good|great|clear|okay|perfect|right)|that was (?:quick|easy)',
  'you (?:have been|are|were) (?:very |so |really |most |just |such |an? |the )*(?:(?:great|big|huge|real) help|help|helpful|kind|great|good|nice|sweet|lovely|wonderful|amazing|awesome|brilliant|best|star|legend|angel|lifesaver)|you (?:too|as well)|(?:and )?(?:the )?same to you|likewise',
  'i (?:think|guess|believe|suppose|hope)|and(?= \\w)|but(?= thank)|sir|madam|ma.?am|dear|mate|very kind',
  'bitte|für heute|alles (?:gut|klar)|passt(?: so)?|ihnen auch|gleichfalls|(?:einen )?schönen? (?:tag|abend)(?: noch)?|sehr nett|ja|gut|okay',
  'por (?:favor|ahora|hoy)|est[áa] bien(?: as[íi])?|as[íi] est[áa] bien|ya est[áa]|muy amable|igualmente|que tenga(?: un)? buen d[íi]a|s[íi]|vale|bien',
];

const ENDS = new RegExp(`^(?:${ENDING.join('|')})(?= |$)`);
const POLITE = new RegExp(`^(?:${COURTEOUS.join('|')})(?= |$)`);

/** Whether that was all, or where one meets: asked, and answered before the call ends. `Bye?` asks nothing. */
const ASKED =
  /(?<!\b(?:bye|thanks|thank you(?: (?:so|very) much)?|hang up|end (?:the |this )?call)(?: (?:now|then|please))?) \?$/;
const BYE_LAST =
  / (?:(?:good ?)?bye|ciao|take care|good ?night|(?:talk|speak) to you (?:later|soon)|see (?:you|ya)(?: (?:later|soon|then))?)(?: (?:now|then|for now))?$/;
const MEETING = new RegExp(`\\b(?:see (?:you|ya)|till|until|${COMING}|${AHEAD})(${WHEN})(?= |$)`);
const COMES = new RegExp(`\\b${COMING}(${WHEN})(?= |$)`);

/** True for a turn that wants nothing more, to its last word, and asks nothing. `text` is normalised. */
export function onlyParts(text: string): boolean {
  return !ASKED.test(text) && isOfParts(text);
}

/** True for a turn that asks whether that was all: `that's it?` */
export function asksIfDone(text: string): boolean {
  return ASKED.test(text) && isOfParts(text);
}

/** Whether a goodbye is the last that is said: `I have to fetch my kids, bye`. */
export function endsInBye(text: string): boolean {
  return BYE_LAST.test(withoutSigns(text));
}

/** The time of a goodbye till then, in words: `see you on Wednesday`. Empty where it names none. */
export function meetingTime(text: string): string {
  return timeOf(MEETING, text);
}

/** Whether a time is named at which somebody will come, a wish for it where nothing is booked: `I'll come on Wednesday`. */
export function comesAtTime(text: string): boolean {
  return timeOf(COMES, text) !== '';
}

/** Whether a turn that parts holds a yes and no refusal: `thanks, sounds good, bye`. */
export function agreesIn(text: string): boolean {
  const said = text.split(/[.,;!?]/).flatMap((clause) => {
    const { parts, rest } = leadingParts(clause);
    return [...parts, rest].filter((part) => part !== 'please').map(assent);
  });
  return said.includes('yes') && !said.includes('no');
}

/** A turn without the courtesies and refusals that it begins with: `cancel it`, of `no thanks, cancel it`. */
export function withoutCourtesy(text: string): string {
  return leadingParts(text).rest;
}

function timeOf(meeting: RegExp, text: string): string {
  const words = meeting.exec(withoutSigns(text))?.[1] ?? '';
  return words.replace(/ (?:later|soon|then|again|there|around)\b/g, '').trim();
}

function isOfParts(text: string): boolean {
  const { rest, ends } = leadingParts(text);
  return rest === '' && ends;
}

function leadingParts(text: string): { parts: string[]; rest: string; ends: boolean } {
  const parts: string[] = [];
  let rest = withoutSigns(text);
  let ends = false;
  while (rest !== '') {
    const polite = POLITE.exec(rest)?.[0].length ?? 0;
    const end = ENDS.exec(rest)?.[0].length ?? 0;
    if (polite === 0 && end === 0) break;
    ends ||= end >= polite;
    parts.push(rest.slice(0, Math.max(polite, end)));
    rest = rest.slice(Math.max(polite, end)).trim();
  }
  return { parts, rest, ends };
}
