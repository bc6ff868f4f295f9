import { shownDate } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import type { SearchWords } from '../words.ts';
import { times } from './times.ts';

export const search: SearchWords = {
  unreachable: () =>
    'Ich erreiche den Kalender gerade nicht. Er zeigt die Zeiten, sobald er antwortet.',

  nothing(dates, filter, today) {
    const wish = times.wish(dates, filter, today);
    const nothing = wish === '' ? 'Es ist nichts frei' : `${capital(wish)} ist nichts frei`;
    return {
      butOtherTimes: (starts, speaking) =>
        `${nothing}. Anbieten kann ich ${times.choices(starts, speaking)}.`,
      butLater: (starts, speaking) =>
        `${nothing}. Danach ist frei: ${times.choices(starts, speaking)}.`,
      laterUnread: () => `${nothing}, und spätere Tage kann ich gerade nicht einsehen.`,
      until: (date) =>
        `${nothing}, und bis ${shownDate(date, 'long', 'de-DE')} habe ich auch sonst nichts gefunden.`,
    };
  },

  closest: (starts, speaking) =>
    `Genau diese Zeit ist nicht frei. Am nächsten daran ist ${times.choices(starts, speaking)}.`,
  free: (starts, speaking) =>
    starts.length === 1
      ? `${capital(times.choices(starts, speaking))} ist frei.`
      : `${capital(times.choices(starts, speaking, 'and'))} sind frei.`,
  only: (start, speaking) => `Es ist nur eine Zeit frei: ${times.start(start, speaking)}.`,
  soonest: (starts, speaking) => `Am frühesten ginge es ${times.choices(starts, speaking)}.`,
  latest: (starts, speaking) => `Am spätesten ginge es ${times.choices(starts, speaking)}.`,
  some: (starts, all, speaking) =>
    `Frei ist ${all ? '' : 'zum Beispiel '}${times.choices(starts, speaking)}.`,
};
