/** A lexicon as expressions, made once. */
import type { Language } from '@in-call-calendar/shared';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { DONE_KINDS, type DoneKind, type LexiconWords, type PhraseList } from './lexicon.ts';
import { anyOf, foldedSet, phrasesOf, type WordClasses } from './phrases.ts';
import { timeLexicon } from './time-lexicon.ts';
import { fold } from './tokens.ts';

interface KindPhrases {
  kind: DoneKind;
  phrases: RegExp;
}

export type Lexicon = ReturnType<typeof compileLexicon>;

/** `negations`: those of every language, because names and loan words are the same in all of them: "keine SMS". */
function compileLexicon(words: LexiconWords, negations: PhraseList) {
  const { clauses, soft, offer, promise, forms } = words;
  return {
    times: timeLexicon(words.times),
    clauses: {
      /** The words that any of the next three can begin with: most words begin nothing. */
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

function firstWords(lists: readonly PhraseList[]): Set<string> {
  const firsts = lists.flatMap(phrasesOf).map((phrase) => phrase.split(' ')[0] ?? '');
  return new Set(firsts.flatMap((first) => first.split('|')).map(fold));
}

const NEGATIONS = [EN, DE, ES].map((words) => words.negations).join(',');

/** The words of each language, ready to be looked for. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  en: compileLexicon(EN, NEGATIONS),
  de: compileLexicon(DE, NEGATIONS),
  es: compileLexicon(ES, NEGATIONS),
};
