/** Which language a turn is in that this dialogue does not speak. Pure. */

/** `other`: it is none of those that are told by their words, but by its script it is not English. */
export type OtherLanguage = 'de' | 'es' | 'fr' | 'tr' | 'it' | 'pt' | 'other';

/** Words that are no English ones, and no names either. Two of them tell a language. */
const WORDS: Readonly<Record<Exclude<OtherLanguage, 'other'>, string>> = {
  de: 'ich möchte moechte hätte haette haben habe sie einen eine ein termin bitte guten tag deutsch sprechen spreche uhr etwas frei können koennen wir nicht ist für wann montag dienstag mittwoch donnerstag freitag samstag sonntag danke heute um am brauche gern gerne morgen wie viel kostet heiße jetzt mehr mein meine dauert noch würde könnte spät nein frage ändern stornieren',
  es: 'hola habla hablas hablar español espanol castellano quiero quisiera una cita por favor gracias buenos buenas días dias tardes tiene tienen usted para lunes martes miércoles miercoles jueves viernes sábado domingo mañana puedo podemos reservar necesito qué cuándo cuánto cuesta dura dónde llamo soy ahora todavía aún podría demasiado tarde nombre cuanto cambiar cancelar hora pregunta tengo',
  fr: 'bonjour bonsoir parlez parle vous français francais je voudrais rendez rdv merci avez est lundi mardi mercredi jeudi vendredi samedi dimanche plaît plait demain quand combien pour un une',
  tr: 'türkçe turkce biliyor musunuz merhaba randevu istiyorum lütfen lutfen teşekkürler günaydın konuşuyor bir var mı',
  it: 'buongiorno buonasera parla parli italiano vorrei appuntamento grazie favore lunedì martedì mercoledì giovedì venerdì domani quando posso un per',
  pt: 'olá fala falam português portugues quero queria obrigado obrigada consulta marcar você segunda terça amanhã uma para',
};
/** One of these by itself is enough. */
const TELLING: Readonly<Record<Exclude<OtherLanguage, 'other'>, string>> = {
  de: 'termin danke bitte möchte moechte',
  es: 'hola gracias español quisiera',
  fr: 'bonjour bonsoir merci français voudrais',
  tr: 'türkçe merhaba randevu lütfen teşekkürler',
  it: 'buongiorno buonasera grazie vorrei',
  pt: 'olá obrigado obrigada português',
};

const LANGUAGES = ['de', 'es', 'fr', 'tr', 'it', 'pt'] as const;

/** Returns the language of a turn; null for English, for names, and where too little tells. */
export function otherLanguage(raw: string): OtherLanguage | null {
  const words =
    raw
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  if (latin.length === 0) return words.length >= 3 ? 'other' : null;
  const found = LANGUAGES.map((language) => {
    const known = new Set(WORDS[language].split(' '));
    const telling = TELLING[language].split(' ');
    const isTold = words.some((word) => telling.includes(word));
    return { language, count: words.filter((word) => known.has(word)).length + (isTold ? 1 : 0) };
  }).sort((one, other) => other.count - one.count);
  const [best] = found;
  if (best === undefined || best.count < 2) return null;
  // An English sentence may hold a word or two of another language.
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return best.count > english ? best.language : null;
}

const ENGLISH = new Set(
  'the a an is are do does you i my me to of and for in on at with have can could would please want need book appointment'.split(
    ' ',
  ),
);
