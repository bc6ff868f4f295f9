/** Turns that end the talk: a refusal, thanks or a goodbye, and not a word besides. Pure. */
import { withoutSigns } from './normalise.ts';

const WHEN =
  '(?: (?:later|soon|then|again|there|around|on|at|in|the|next|this|week|tomorrow|today|morning|afternoon|evening|\\w+day|oclock|am|pm|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|\\d{1,2}(?::\\d\\d)?))*';
const DAYTIME = '(?:day|one|evening|afternoon|morning|weekend|week|night|rest of (?:the|your) day)';

/** Refuse anything more, thank, or say goodbye. Where one begins like another, the longer one stands first. */
const ENDING = [
  '(?:absolutely|certainly|definitely|of course) not',
  'not (?:really|today|now|right now|at all|at the moment|for now|any ?more|interested|necessary)',
  'nothing(?: (?:else|more|further))?',
  'no (?:more|other|further) (?:questions?|wishes)|no need',
  'no|nope|nah|naw|negative',
  '(?:that|this|it) (?:is|was|(?:will|would|should) be) (?:about )?(?:all|everything|it|enough)(?: (?:that )?i (?:need|needed|want|wanted|have|had))?(?: from me)?',
  '(?:i am|we are) (?:all )?(?:done|finished|set|good|fine)(?: here)?|all (?:done|set|good)',
  'i (?:do not|no longer) (?:need|want|have) (?:anything|any (?:more |other |further )?(?:questions|appointments?)|another (?:one|appointment|booking)|more)(?: (?:else|more))?(?: from you)?',
  'i do not think so|i have (?:no (?:more|other|further) questions|everything|all)(?: (?:that )?i need)?',
  '(?:that|you) (?:have )?(?:answers|answered) (?:everything|(?:all )?(?:of )?my questions?)|i will call(?: you)?(?: back)? if (?:something|anything) (?:changes|comes up)',
  'never ?mind|forget (?:it|that|about it)|leave it(?: at that)?|stop(?: it| that)?|i will (?:call|try|think about it)(?: back| again)?(?: later)?',
  'thanks|thank you|thx|ty|cheers|much appreciated|i appreciate (?:it|that|your help)',
  `(?:good ?)?bye(?: bye)?|(?:(?:i will )?see (?:you|ya)|till|until)${WHEN}|(?:talk|speak) to you (?:later|soon)|later then|so long|ciao|take care|good ?night`,
  `(?:and )?have a (?:very )?(?:nice|good|great|lovely|wonderful) ${DAYTIME}`,
  'i (?:have|need|got|have got) to (?:go|run|leave)|i am (?:off|leaving)|(?:(?:can|could) (?:you|we|i) |you can |let us )?(?:hang up|end (?:the |this )?call)',
  "nein|nee|nö|danke(?: schön| sehr| dir| ihnen)?|vielen dank|herzlichen dank|(?:das|dies) (?:war|ist|wäre) (?:es|alles)|das (?:war|wär)'?s|nichts (?:mehr|weiter)|keine (?:weiteren )?fragen(?: mehr)?|tschüss?|tschau|auf wieder(?:sehen|hören)|bis (?:dann|bald|später|morgen|\\w+tag)",
  '(?:muchas |mil )?gracias|nada(?: más| mas)?|eso (?:es|sería|era) todo|es todo|adi[óo]s|chao|hasta (?:luego|pronto|mañana|entonces|el \\w+)|no hace falta',
];

/** Say nothing by themselves. */
const COURTEOUS = [
  'no (?:problem|worries)|not a problem',
  'very much|so much|a lot|a million|again|though|then|now|today|tonight|please|really|just|well|so|oh|ah|hey|sure',
  'okay|all right|alright|right|yes|yeah|yep|perfect|great|fine|good|excellent|wonderful|lovely|cool|awesome|super|brilliant',
  '(?:that|this|it) (?:is|was|sounds|will be|would be) (?:very |so |really |most |all )?(?:good|great|fine|perfect|okay|kind|nice|lovely|helpful|wonderful)(?: (?:of|to|for|with) (?:you|me))?',
  'for (?:your|the|all your|all the) (?:help|time|patience|call)|for (?:everything|now|today|me|us|that|this|the moment|all)|from (?:me|my side)',
  '(?:everything|all) (?:is )?(?:fine|good|great|clear|okay|perfect|right)|that was (?:quick|easy)',
  'you have been (?:very |so |really |most |a )*(?:helpful|kind|great help|help)|you (?:too|as well)|(?:and )?(?:the )?same to you|likewise',
  'i (?:think|guess|believe|suppose|hope)|and(?= \\w)|but(?= thank)|sir|madam|ma.?am|dear|mate|very kind',
  'bitte|für heute|alles (?:gut|klar)|passt(?: so)?|ihnen auch|gleichfalls|(?:einen )?schönen? (?:tag|abend)(?: noch)?|sehr nett|ja|gut|okay',
  'por (?:favor|ahora|hoy)|est[áa] bien(?: as[íi])?|as[íi] est[áa] bien|ya est[áa]|muy amable|igualmente|que tenga(?: un)? buen d[íi]a|s[íi]|vale|bien',
];

const ENDS = new RegExp(`^(?:${ENDING.join('|')})(?= |$)`);
const POLITE = new RegExp(`^(?:${COURTEOUS.join('|')})(?= |$)`);

/** True for a turn that wants nothing more, to its last word. `text` is normalised. */
export function onlyParts(text: string): boolean {
  let rest = withoutSigns(text);
  let ends = false;
  while (rest !== '') {
    const polite = POLITE.exec(rest)?.[0].length ?? 0;
    const end = ENDS.exec(rest)?.[0].length ?? 0;
    if (polite === 0 && end === 0) return false;
    ends ||= end >= polite;
    rest = rest.slice(Math.max(polite, end)).trim();
  }
  return ends;
}
