import type { GreetingWords } from '../words.ts';

export const greeting: GreetingWords = {
  first(title, hasScreen) {
    const what = title === undefined ? 'una cita' : `una cita para «${title}»`;
    const how = hasScreen
      ? 'Dígame cuándo, o pulse el botón «Reservar una cita» para ver el calendario.'
      : 'Dígame cuándo.';
    return `¡Hola! Soy un asistente de IA y puedo reservarle ${what}. ${how}`;
  },
  linesBusy: () =>
    'Hola, soy un asistente de IA. Ahora mismo todas las líneas están ocupadas y no puedo atender su llamada. Inténtelo de nuevo en unos minutos, por favor. Adiós.',
  areYouThere: () => '¿Sigue ahí?',
  nobodyThere: () => 'Hace rato que no le oigo, así que termino la llamada. Adiós.',
  welcomeBack: () => 'Hola de nuevo.',
  cannotHear: () => 'Aquí no puedo oírle, así que escríbame, por favor.',
  cutOff: () => 'Disculpe, se ha cortado un momento.',
  onwards(what) {
    switch (what) {
      case 'another':
        return '¿Necesita algo más?';
      case 'when':
        return '¿Cuándo le vendría bien?';
      case 'go_on':
        return '¿Seguimos?';
    }
  },
};
