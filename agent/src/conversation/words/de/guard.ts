import type { GuardWords } from '../guard.ts';

export const guardWords: GuardWords = {
  nothingBooked: () => 'Es ist noch nichts gebucht. Welcher Tag wäre Ihnen recht?',
  chosen: (when) =>
    `Ausgewählt ist ${when}, gebucht ist das noch nicht. Möchten Sie damit fortfahren?`,
  checking: () => 'Ich prüfe noch, ob das geklappt hat, und sage es Ihnen gleich.',
  bookedFor: (when) => `Ihr Termin ist gebucht: ${when}. Kann ich sonst noch etwas für Sie tun?`,
  pendingFor: (when) =>
    `Ihre Anfrage ist gesendet: ${when}. Sie muss noch bestätigt werden. Kann ich sonst noch etwas für Sie tun?`,
  cancelledFor: (when) =>
    `Ihr Termin ist abgesagt: ${when}. Kann ich sonst noch etwas für Sie tun?`,
  movedTo: (when) =>
    `Ihr Termin ist verschoben, er ist jetzt: ${when}. Kann ich sonst noch etwas für Sie tun?`,
  notMoved: (when) =>
    `Ihr Termin ist nicht verschoben, es bleibt bisher bei: ${when}. Sollen wir eine andere Zeit suchen?`,
  lookAtCalendar: () =>
    'Den aktuellen Stand sehen Sie im Kalender auf Ihrem Bildschirm. Was möchten Sie tun?',
};
