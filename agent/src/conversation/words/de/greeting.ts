import type { GreetingWords } from '../words.ts';

export const greeting: GreetingWords = {
  first(title, hasScreen) {
    const what = title === undefined ? 'einen Termin' : `einen Termin „${title}“`;
    const how = hasScreen
      ? 'Sagen Sie mir einfach, wann, oder drücken Sie auf „Termin buchen“, um den Kalender zu sehen.'
      : 'Sagen Sie mir einfach, wann.';
    return `Guten Tag! Ich bin ein KI-Assistent und kann für Sie ${what} buchen. ${how}`;
  },
  linesBusy: () =>
    'Guten Tag, hier ist ein KI-Assistent. Gerade sind alle Leitungen belegt, deshalb kann ich Ihren Anruf nicht annehmen. Bitte versuchen Sie es in ein paar Minuten noch einmal. Auf Wiederhören.',
  areYouThere: () => 'Sind Sie noch da?',
  nobodyThere: () =>
    'Ich habe länger nichts von Ihnen gehört und beende den Anruf. Auf Wiederhören.',
  welcomeBack: () => 'Willkommen zurück.',
  cannotHear: () => 'Ich kann Sie hier nicht hören, bitte schreiben Sie mir.',
  cutOff: () => 'Entschuldigung, ich war kurz weg.',
  onwards(what) {
    switch (what) {
      case 'another':
        return 'Kann ich sonst noch etwas für Sie tun?';
      case 'when':
        return 'Wann würde es Ihnen passen?';
      case 'go_on':
        return 'Wollen wir weitermachen?';
    }
  },
};
