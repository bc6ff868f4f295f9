import { capital } from '../capital.ts';
import type { FactWords } from '../words.ts';
import { times } from './times.ts';

export const facts: FactWords = {
  opened: () => 'Der Kalender ist offen. Welcher Tag würde Ihnen passen?',
  selected: (start, speaking) =>
    `${capital(times.start(start, speaking))}, gern. Bitte tragen Sie Namen und E-Mail-Adresse ein, oder sagen Sie sie mir.`,
  availabilityFailed: () =>
    'Ich erreiche den Kalender gerade nicht. Die Zeiten erscheinen, sobald er antwortet.',
  availabilityBack: () => 'Der Kalender antwortet wieder, die freien Zeiten sind jetzt da.',
  stillThere: () => 'Sind Sie noch da? Ich halte die gewählte Zeit noch für Sie frei.',
  givenBack: () =>
    'Ich habe eine Weile nichts von Ihnen gehört, deshalb halte ich die gewählte Zeit nicht mehr frei. Ihre Angaben sind noch da, und wir können jederzeit weitermachen.',
  anythingElse: () => 'Kann ich sonst noch etwas für Sie tun?',
  moveOrCancel: () => 'Möchten Sie ihn verlegen oder absagen?',
  whichOne: () => 'Welchen meinen Sie?',
};
