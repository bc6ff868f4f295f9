import type { VoiceSurroundings } from '../module/custom-voice.ts';

/** Surroundings of a voice for tests. */
export function surroundings(changes: Partial<VoiceSurroundings> = {}): VoiceSurroundings {
  return {
    language: 'en',
    event: {
      id: 1,
      slug: 'intro',
      title: 'Intro call',
      description: '',
      durationMinutes: 30,
      hostName: 'Grace Hopper',
      hostZone: 'America/New_York',
      needsConfirmation: false,
      price: 0,
      bookingUrl: 'https://cal.test/grace/intro',
      fields: [],
    },
    dir: '.',
    log: { info: () => undefined, warn: () => undefined },
    ...changes,
  };
}
