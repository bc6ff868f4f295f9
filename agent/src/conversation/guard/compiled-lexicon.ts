/** A lexicon as expressions, made once. */
import { DONE_KINDS, type DoneKind, type LexiconWords, type PhraseList } from './lexicon.ts';
import { anyOf, phrasesOf, type WordClasses } from './phrases.ts';
import { timeLexicon, type TimeLexicon } from './time-lexicon.ts';
import { fold } from './tokens.ts';

interface KindPhrases {
  kind: DoneKind;
  phrases: RegExp;
}

export interface Lexicon {
  times: TimeLexicon;
  clauses: {
    /** The words that any of the next three can begin with: most words begin nothing. */
    starters: ReadonlySet<string>;
    breaks: RegExp;
    ands: RegExp;
    conditions: RegExp;
    unconditional: RegExp;
    dependent: RegExp;
    decisions: RegExp;
    undecided: RegExp;
  };
  negations: RegExp;
  openers: RegExp;
  opensQuestions: boolean;
  modals: ReadonlySet<string>;
  futures: ReadonlySet<string>;
  infinitives: ReadonlySet<string>;
  modalsAfter: RegExp;
  finite: ReadonlySet<string>;
  agent: RegExp;
  done: readonly KindPhrases[];
  forms: { claims: readonly KindPhrases[]; harmless: RegExp };
  soft: { verbs: RegExp; otherObjects: RegExp; bookingObjects: RegExp };
  harmless: RegExp;
  idioms: RegExp;
  pending: RegExp;
  cancellation: RegExp;
  offer: { cues: RegExp; vacant: RegExp; exempt: RegExp; fillers: ReadonlySet<string> };
  promise: { phrases: RegExp; confirmation: RegExp; later: RegExp };
  zones: RegExp;
}

/** `negations`: those of every language, because names and loan words are the same in all of them: "keine SMS". */
export function compileLexicon(words: LexiconWords, negations: PhraseList): Lexicon {
  const { clauses, soft, offer, promise, forms } = words;
  return {
    times: timeLexicon(words.times),
    clauses: {
      starters: firstWords([clauses.breaks, clauses.ands, clauses.conditions]),
      breaks: atStart(clauses.breaks),
      ands: atStart(
        phrasesOf(clauses.ands)
          .map((and) => `${and} ${phrasesOf(clauses.subjects).join('|')}`)
          .join(','),
      ),
      conditions: atStart(clauses.conditions),
      unconditional: any(clauses.unconditional),
      dependent: atStart(clauses.dependent),
      decisions: any(clauses.decisions),
      undecided: any(clauses.undecided),
    },
    negations: any(negations),
    openers: atStart(words.openers),
    opensQuestions: words.opensQuestions,
    modals: foldedSet(words.modals),
    futures: foldedSet(words.futures),
    infinitives: foldedSet(words.infinitives),
    modalsAfter: atStart(words.modalsAfter),
    finite: foldedSet(words.finite),
    agent: any(words.agent),
    done: ofKinds(words.done),
    forms: {
      claims: ofKinds(forms.claims, forms.classes),
      harmless: any(forms.harmless, forms.classes),
    },
    soft: {
      verbs: atStart(soft.verbs),
      otherObjects: any(soft.otherObjects),
      bookingObjects: any(soft.bookingObjects),
    },
    harmless: any(words.harmless),
    idioms: any(words.idioms),
    pending: any(words.pending),
    cancellation: any(words.cancellation),
    offer: {
      cues: any(offer.cues),
      vacant: any(offer.vacant),
      exempt: any(offer.exempt),
      fillers: foldedSet(offer.fillers),
    },
    promise: {
      phrases: any(promise.phrases),
      confirmation: any(promise.confirmation),
      later: any(promise.later),
    },
    zones: any(words.zones),
  };
}

function ofKinds(
  lists: Readonly<Partial<Record<DoneKind, PhraseList>>>,
  classes?: WordClasses,
): KindPhrases[] {
  return DONE_KINDS.flatMap((kind) => {
    const list = lists[kind];
    return list === undefined ? [] : [{ kind, phrases: any(list, classes) }];
  });
}

function any(list: PhraseList, classes?: WordClasses): RegExp {
  return anyOf(phrasesOf(list), classes);
}

function atStart(list: PhraseList): RegExp {
  return anyOf(phrasesOf(list).map((phrase) => `^ ${phrase}`));
}

function foldedSet(list: PhraseList): Set<string> {
  return new Set(phrasesOf(list).map(fold));
}

function firstWords(lists: readonly PhraseList[]): Set<string> {
  const firsts = lists.flatMap(phrasesOf).map((phrase) => phrase.split(' ')[0] ?? '');
  return new Set(firsts.flatMap((first) => first.split('|')).map(fold));
}
