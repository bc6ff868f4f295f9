/** Other people that an appointment is to be for, or with: `for two people`, `and my wife`. Pure. */

const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[2-9]|1\\d|a couple of|a few|both|all)';
const RELATIVE =
  '(?:wife|husband|spouse|partner|fiancee?|boyfriend|girlfriend|sons?|daughters?|kids?|child|children|baby|mother|mum|mom|father|dad|parents|brothers?|sisters?|grand(?:mother|father|ma|pa|son|daughter)|friends?|colleagues?|family|team|boss|assistant)';
const OTHER = `(?:my ${RELATIVE}|an?(?:other)? (?:friend|guest|colleague|second person|person)|somebody else|someone else|(?:${NUMBER}|some|my) (?:friends|guests|colleagues|others|kids|children))`;

/** How many they are. */
const COUNT = new RegExp(
  `\\b(?:for )?(?:(?:the )?${NUMBER} (?:people|persons|guests|adults|attendees|participants|of us)|(?:a )?(?:party|group|family|table) of ${NUMBER}|plus (?:one|1|two|2))\\b`,
);
/** Who comes along. */
const COMPANY = new RegExp(
  `\\b(?:(?:bring|bringing|with|together with|along with|plus) (?:along )?${OTHER}|(?:me|myself|i) and ${OTHER}|${OTHER} and (?:me|myself|i)\\b|${OTHER}(?: and ${OTHER})? (?:is|are|will be|will|wants? to|would like to) (?:coming|come|join|joining|attend|attending|there))\\b`,
);
/** Who it is for, and not the caller. */
const INSTEAD = new RegExp(`\\bfor ${OTHER}\\b`);

const ONE = '(?:one|an? (?:appointment|booking|meeting|slot))';
/** `Another one for my wife`, `my son needs one too`. */
const ONE_FOR_OTHERS = new RegExp(
  `\\b(?:another|one more|a second|an additional|an extra|a separate|the same|(?<!\\bat )one)(?: ${ONE}| appointment| booking| meeting)?(?: (?:too|also|as well|please))* for (?:${OTHER}|him|her|them)\\b|\\b${OTHER} (?:(?:also|would|will) )*(?:needs?|wants?|likes?) (?:another|one|(?:an? )?(?:appointment|booking|meeting) (?:too|also|as well))\\b`,
);

/** `Book Wednesday at two for her`, `book my wife in for Wednesday`. */
const BOOK_FOR_OTHERS = new RegExp(
  `(?<!\\b(?:not|never) )\\b(?:book|schedule|reserve|arrange)(?: (?:[^\\s.,;!?]+ ){0,6}?(?<!\\b(?:better|best|works?|good|fine) )for)? (?:${OTHER}|him|her|them)\\b`,
);

/** Somebody is asked first, or has to agree: they need not come. */
const ASKED_FIRST =
  /\b(?:if|unless|until|once|when|as soon as|ask|asking|check|clear|talk|speak|discuss|agree|agrees|says|said|thinks)\b/;

/** More than one person, in the words of the turn, or somebody else than the caller. */
export interface OtherPeople {
  kind: 'count' | 'company' | 'instead';
  words: string;
}

/** Returns whom a normalised turn names besides the caller; null for nobody. */
export function otherPeople(text: string): OtherPeople | null {
  if (ASKED_FIRST.test(text)) return null;
  const found = {
    count: COUNT.exec(text),
    company: COMPANY.exec(text),
    instead: INSTEAD.exec(text),
  };
  if (found.count !== null) return { kind: 'count', words: found.count[0] };
  if (found.company !== null) return { kind: 'company', words: found.company[0] };
  return found.instead === null ? null : { kind: 'instead', words: found.instead[0] };
}

/** Whether a normalised turn wants an appointment for somebody besides the caller: `another one for my wife`. */
export function wantsOneForOthers(text: string): boolean {
  return ONE_FOR_OTHERS.test(text) || BOOK_FOR_OTHERS.test(text);
}
