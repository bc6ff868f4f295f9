import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import type { ToolWords } from '../words.ts';
import { times } from './times.ts';

export const tools: ToolWords = {
  chosen: (start, speaking, minutes) =>
    `${capital(times.start(start, speaking))}${minutes === undefined ? '' : `, für ${times.length(minutes)}`}.`,
  length: (minutes) => `Gut, ${times.length(minutes)}.`,
  notFree: (start, nearest, speaking) =>
    `${capital(times.start(start, speaking))} ist nicht frei.${nearest.length > 0 ? ` Am nächsten daran ist ${times.choices(nearest, speaking)}.` : ''}`,
  nothingChosen: () => 'Es ist noch keine Zeit gewählt. Welche hätten Sie gern?',
  nothingChanged: () => 'Gut, es wurde nichts geändert.',
  gaveBack: () => 'Ich habe diese Zeit wieder freigegeben.',
  closed: () => 'Ich habe den Kalender geschlossen.',
  zone(zone, now, callerIsThere) {
    const name = zoneName(zone, now, 'de-DE');
    return callerIsThere
      ? `Alle Zeiten sind jetzt in Ihrer Zeit angegeben, ${name}.`
      : `Die Zeiten gelten jetzt für ${name}.`;
  },
  clock: (hour12) =>
    hour12
      ? 'Der Kalender zeigt die Zeiten jetzt mit AM und PM.'
      : 'Der Kalender zeigt die Zeiten jetzt im 24-Stunden-Format.',
  goodbye: () => 'Danke für Ihren Anruf. Auf Wiederhören!',
};
