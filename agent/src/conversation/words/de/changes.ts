import { shownDate } from '@in-call-calendar/shared';
import type { ChangeTask } from '../../../calendar/effect.ts';
import type { ChangeWords } from '../words.ts';
import { times } from './times.ts';

const done = (task: ChangeTask): string => (task === 'cancel' ? 'abgesagt' : 'verlegt');

export const changes: ChangeWords = {
  findForm: () =>
    'Um Ihren Termin zu finden, brauche ich die E-Mail-Adresse, mit der er gebucht wurde, und den Tag.',
  looking: () => 'Ich suche noch. Sobald ich es weiß, sage ich Ihnen Bescheid.',
  findFailed: () =>
    'Ich erreiche den Kalender gerade nicht und konnte deshalb nicht nachsehen. Wir können es gleich noch einmal versuchen.',
  noBooking: () =>
    'Hier ist noch kein Termin, den ich ändern könnte. Nennen Sie mir die E-Mail-Adresse und den Tag, dann suche ich ihn.',

  found(records, speaking) {
    const [first] = records;
    if (first && records.length === 1) {
      const pending =
        first.status === 'pending' ? ` ${first.hostName} muss ihn noch bestätigen.` : '';
      return `Ich habe Ihren Termin gefunden: ${times.startWithZone(first.start, speaking)}.${pending}`;
    }
    const starts = records.map(({ start }) => times.start(start, speaking));
    return `Ich habe ${records.length} Termine gefunden: ${times.join(starts, 'and')}.`;
  },

  foundNothing: (date) =>
    date === undefined
      ? 'Ich habe keinen künftigen Termin gefunden, auf den das passt.'
      : `Mit dieser E-Mail-Adresse habe ich für ${shownDate(date, 'long', 'de-DE')} keinen Termin gefunden.`,

  moved(record, from, speaking) {
    const to = times.startWithZone(record.start, speaking);
    if (record.status === 'pending') {
      return `Die Verlegung ist angefragt, von ${times.start(from, speaking)} auf ${to}. ${record.hostName} muss sie noch bestätigen.`;
    }
    return `Ihr Termin ist verlegt, von ${times.start(from, speaking)} auf ${to}.`;
  },

  cancelled: ({ start }, speaking) =>
    `Ihr Termin ist abgesagt: ${times.startWithZone(start, speaking)}.`,

  unknown: (task) =>
    `Ich frage noch beim Kalender nach, ob Ihr Termin ${done(task)} ist. Sobald ich es weiß, sage ich Ihnen Bescheid.`,

  failed(task, kind, question, speaking) {
    const ifSent = (sentence: string): string => (speaking.notifiesAttendee ? sentence : '');
    if (question !== undefined)
      return `Der Kalender fragt jetzt nach „${question}“, bevor dieser Termin ${done(task)} werden kann, und das kann ich dort nicht beantworten. Der Termin bleibt, wie er war.${ifSent(' Über den Link in der Bestätigungs-E-Mail können Sie antworten.')}`;
    switch (kind) {
      case 'rate_limited':
      case 'unavailable':
      case 'bad_response':
        return `Der Kalender ist gerade nicht erreichbar, Ihr Termin wurde also nicht ${done(task)}. Wir können es gleich noch einmal versuchen.`;
      case 'not_found':
        return `Diesen Termin gibt es im Kalender nicht mehr, er wurde also nicht ${done(task)}.`;
      case 'slot_taken':
      case 'out_of_window':
        return 'Diese Zeit ist nicht mehr zu haben, Ihr Termin bleibt also, wie er war. Bitte wählen Sie eine andere.';
      case 'invalid_details':
      case 'limit_reached':
      case 'not_allowed':
      case 'unauthorized':
        return `Der Kalender lässt nicht zu, dass dieser Termin hier ${done(task)} wird, er bleibt also, wie er war.${ifSent(' In der Bestätigungs-E-Mail steht ein Link dafür.')}`;
      case 'unknown_outcome':
        return changes.unknown(task);
    }
  },

  whichTimeInstead: () => 'Welche Zeit hätten Sie stattdessen gern?',
  bookingIsFor: (start, speaking) =>
    `Ihr Termin ist ${times.start(start, speaking)}. ${changes.whichTimeInstead()}`,
  shallIMove: (from, to, speaking) =>
    `Soll ich ihn von ${times.start(from, speaking)} auf ${times.start(to, speaking)} verlegen?`,
};
