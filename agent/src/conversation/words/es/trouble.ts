import type { TroubleWords } from '../words.ts';

export const trouble: TroubleWords = {
  filler: () => 'Un momento, por favor.',
  fillerBooking: () => 'Un momento, estoy esperando al calendario.',
  cannotAnswer: (hasScreen) =>
    hasScreen
      ? 'Lo siento, ahora mismo no puedo responder. Puede elegir una hora en su pantalla: el botón del calendario lo abre.'
      : 'Lo siento, ahora mismo no puedo responder. Inténtelo de nuevo en un momento, por favor.',
  cannotHear: (hasScreen) =>
    hasScreen
      ? 'Lo siento, ahora mismo no puedo oírle. Escríbame, por favor, o pulse el botón del calendario en su pantalla.'
      : 'Lo siento, ahora mismo no puedo oírle. Inténtelo de nuevo en un momento, por favor.',
  cannotSpeak: (hasScreen) =>
    hasScreen
      ? 'Lo siento, mi voz no funciona bien. Puede leer en su pantalla lo que digo.'
      : 'Lo siento, mi voz habitual no funciona. Seguiré con esta.',
  stillDown: (hasScreen) =>
    hasScreen
      ? 'Lo siento, sigo sin poder responder. Continúe, por favor, en su pantalla: el botón del calendario lo abre, y funciona sin mí.'
      : 'Lo siento, sigo sin poder responder. Llame de nuevo más tarde, por favor.',
  didNotCatch: () => 'Perdone, no le he entendido. ¿Puede repetirlo?',
};
