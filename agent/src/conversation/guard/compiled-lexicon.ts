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
      unconditional: anyPhrase(clauses.unconditional),
      dependent: atStart(clauses.dependent),
      decisions: anyPhrase(clauses.decisions),
      undecided: anyPhrase(clauses.undecided),
    },
    negations: anyPhrase(negations),
    openers: atStart(words.openers),
    opensQuestions: words.opensQuestions,
    modals: foldedSet(words.modals),
    futures: foldedSet(words.futures),
    infinitives: foldedSet(words.infinitives),
    modalsAfter: atStart(words.modalsAfter),
    finite: foldedSet(words.finite),
    agent: anyPhrase(words.agent),
    done: ofKinds(words.done),
    forms: {
      claims: ofKinds(forms.claims, forms.classes),
      harmless: anyPhrase(forms.harmless, forms.classes),
    },
    soft: {
      verbs: atStart(soft.verbs),
      otherObjects: anyPhrase(soft.otherObjects),
      bookingObjects: anyPhrase(soft.bookingObjects),
    },
    harmless: anyPhrase(words.harmless),
    idioms: anyPhrase(words.idioms),
    pending: anyPhrase(words.pending),
    cancellation: anyPhrase(words.cancellation),
    offer: {
      cues: anyPhrase(offer.cues),
      vacant: anyPhrase(offer.vacant),
      exempt: anyPhrase(offer.exempt),
      fillers: foldedSet(offer.fillers),
    },
    promise: {
      phrases: anyPhrase(promise.phrases),
      handOver: anyPhrase(promise.handOver),
      handOverOffer: anyPhrase(promise.handOverOffer),
      confirmation: anyPhrase(promise.confirmation),
      later: anyPhrase(promise.later),
    },
    zones: anyPhrase(words.zones),
  };
}

function ofKinds(
  lists: Readonly<Partial<Record<DoneKind, PhraseList>>>,
  classes?: WordClasses,
): KindPhrases[] {
  return DONE_KINDS.flatMap((kind) => {
    const list = lists[kind];
    return list === undefined ? [] : [{ kind, phrases: anyPhrase(list, classes) }];
  });
}

function anyPhrase(list: PhraseList, classes?: WordClasses): RegExp {
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
