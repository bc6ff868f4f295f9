import type { KeyWords } from '../words.ts';
import { times } from './times.ts';

const PLACES = ['primera', 'segunda', 'tercera'];

/** `1, 2 o 3`. */
function upTo(count: number): string {
  return times.join(
    Array.from({ length: count }, (_, index) => String(index + 1)),
    'or',
  );
}

export const keys: KeyWords = {
  offer: (count) => `También puede pulsar ${upTo(count)}.`,
  yesNo(question) {
    switch (question) {
      case 'book':
        return 'Diga sí, o pulse 1 para reservar y 2 para cambiar algo.';
      case 'move':
        return 'Diga sí, o pulse 1 para cambiarla y 2 para dejarla como está.';
      case 'cancel':
        return 'Diga sí, o pulse 1 para cancelarla y 2 para conservarla.';
      case 'other':
        return 'También puede pulsar 1 para sí y 2 para no.';
    }
  },
  hint({ choices, question }) {
    const always = 'Con el asterisco repito lo dicho, y con el 0 pide hablar con una persona.';
    if (choices > 0) return `Para las horas que he nombrado, pulse ${upTo(choices)}. ${always}`;
    return question === null ? `${always} Lo demás dígamelo.` : `${keys.yesNo(question)} ${always}`;
  },
  choice(nth, handle) {
    const said = `la ${PLACES[nth - 1] ?? `número ${nth}`}`;
    return handle === undefined ? said : `${said} (${handle})`;
  },
  answer: (yes) => (yes ? 'sí' : 'no, gracias'),
  again: () => '¿Puede repetirlo, por favor?',
};
