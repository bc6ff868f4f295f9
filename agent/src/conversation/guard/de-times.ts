import { counted, type TimeWords } from './time-words.ts';

const DAYS = 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag';
/** `montags`, `Montagvormittag`: what may be joined to a weekday. */
const ENDINGS = ['', 's', 'morgen', 'früh', 'vormittag', 'mittag', 'nachmittag', 'abend'];

export const DE_TIMES: TimeWords = {
  weekdays: DAYS.replace(/[a-z]+/g, (day) => ENDINGS.map((ending) => day + ending).join('|')),
  months: `
    januar|jänner februar märz april mai juni juli august september oktober november dezember`,
  numbers: {
    ...counted(`
      ein|eins zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn
      fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig
      dreiundzwanzig`),
    fünfundzwanzig: 25,
    dreißig: 30,
    fünfunddreißig: 35,
    vierzig: 40,
    fünfundvierzig: 45,
    fünfzig: 50,
    fünfundfünfzig: 55,
  },
  ordinals: {
    ...counted(`
      ersten|erste|erster zweiten|zweite dritten|dritte vierten|vierte fünften sechsten siebten
      achten neunten zehnten elften zwölften`),
    fünfzehnten: 15,
    zwanzigsten: 20,
  },
  relativeDays: { heute: 0, morgen: 1, übermorgen: 2 },
  notDays: 'guten morgen, am morgen, heute morgen',
  namedTimes: { mitternacht: 0 },
  clockBefore: 'um, gegen, ab, bis, von, zwischen, vor, nach, auf',
  clockAfter: {
    am: `uhr morgens, uhr früh, uhr vormittags, am vormittag, am morgen, morgens, vormittags`,
    pm: `uhr nachmittags, uhr abends, uhr mittags, am nachmittag, am abend, nachmittags, abends`,
    either: `uhr, h`,
  },
  minutesBefore: {
    halb: -30,
    'viertel nach': 15,
    'viertel vor': -15,
    viertel: -45,
    dreiviertel: -15,
    'fünf nach': 5,
    'fünf vor': -5,
    'zehn nach': 10,
    'zehn vor': -10,
    'zwanzig nach': 20,
    'zwanzig vor': -20,
  },
  minutesAfter: {},
  glue: `
    am, den, der, dem, dann, früh, vormittag, nachmittag, abend, mittag, morgen, genau, also, so`,
  joins: 'oder, und, auch, sowie',
  rangeJoins: 'bis',
  dayBefore: 'am, den, vom, zum, dem, der',
  ofMonth: 'im',
  articles: 'ein',
  units: `
    minute, minuten, min, stunde, stunden, sekunde, sekunden, tag, tage, tagen, woche, wochen,
    monat, monate, monaten, jahr, jahre, jahren, mal, personen, person, euro, cent, prozent,
    option, optionen, termin, termine, terminen, zeiten, möglichkeiten, stellen, ziffern, zeichen,
    schritte, punkte, von, weitere, weiteren, stock, straße, vorschläge, vorschlag, zeit,
    buchungen, anderen, andere`,
  next: 'nächsten, nächster, nächste, kommenden',
  this: 'diesen, dieser, diese',
};
