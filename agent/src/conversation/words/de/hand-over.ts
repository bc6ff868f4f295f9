import type { HandOverWords } from '../hand-over.ts';

const TASKS = {
  book: 'buche das gerade',
  move: 'verschiebe das gerade',
  cancel: 'sage das gerade ab',
};

export const handOver: HandOverWords = {
  nobody: () =>
    'Mit einem Menschen kann ich Sie nicht verbinden. Ich bin ein KI-Assistent und kann einen Termin für Sie buchen.',
  reach: (to) => `Hier erreichen Sie einen Menschen: ${to}.`,
  calling: () => 'Ich verbinde Sie jetzt mit einem Menschen. Einen Moment, bitte.',
  stillCalling: () => 'Ich versuche noch, jemanden für Sie zu erreichen. Einen Moment, bitte.',
  afterwards: (task) => `Ich ${TASKS[task]}. Gleich danach verbinde ich Sie.`,
  summary: (when) =>
    when === undefined
      ? 'Guten Tag, hier ist der KI-Assistent. Ich habe jemanden in der Leitung, der mit Ihnen sprechen möchte.'
      : `Guten Tag, hier ist der KI-Assistent. Ich habe jemanden in der Leitung, es geht um einen Termin: ${when}.`,
  failed(failure) {
    switch (failure) {
      case 'busy':
        return 'Dort ist besetzt.';
      case 'refused':
        return 'Der Anruf wurde nicht angenommen.';
      case 'no_answer':
        return 'Gerade nimmt niemand ab.';
      case 'unavailable':
        return 'Ich kann im Moment niemanden anrufen.';
      case 'not_configured':
        return 'Von hier aus kann ich Sie nicht verbinden.';
    }
  },
  personLeft: () =>
    'Auf der anderen Seite wurde aufgelegt, ich bin wieder da. Kann ich sonst noch etwas für Sie tun?',
};
