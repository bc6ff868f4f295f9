/** What models say of putting a caller through to a person. */
import type { Language } from '@in-call-calendar/shared';

interface HandOverSentences {
  /** It happens, has happened or will: true only once a person is called. */
  claims: readonly string[];
  /** It has happened: nobody is left to be told so. */
  past: readonly string[];
  /** It could be done: true where a person can be called. */
  offers: readonly string[];
  /** True at any time. */
  harmless: readonly string[];
}

export const HAND_OVER: Readonly<Record<Language, HandOverSentences>> = {
  en: {
    claims: [
      "I'm putting you through now.",
      "I'm transferring you to a colleague.",
      "I'll transfer you right away.",
      'Let me connect you with someone.',
      'Connecting you now.',
      "You're being transferred to a person.",
      'I will put you through to a real person.',
      "One moment, I'm handing you over to my colleague.",
      'Please hold while I transfer your call.',
      "I'm passing you on to a person.",
    ],
    past: ["I've connected you to our front desk.", 'I have transferred you.'],
    offers: ['I can put you through to a person.', 'I could transfer you to the front desk.'],
    harmless: [
      "I can't transfer you, I'm afraid.",
      'Would you like me to transfer you to a person?',
      'Shall I put you through?',
      'I am not able to connect you with a person.',
    ],
  },
  de: {
    claims: [
      'Ich verbinde Sie jetzt.',
      'Ich verbinde Sie mit einer Kollegin.',
      'Ich stelle Sie durch.',
      'Sie werden jetzt verbunden.',
      'Ich leite Sie an einen Mitarbeiter weiter.',
      'Einen Moment, ich werde Sie gleich verbinden.',
      'Ich übergebe Sie an einen Menschen.',
    ],
    past: ['Ich habe Sie durchgestellt.', 'Ich habe Sie verbunden.'],
    offers: ['Ich kann Sie mit einem Menschen verbinden.', 'Ich könnte Sie durchstellen.'],
    harmless: [
      'Ich kann Sie leider nicht verbinden.',
      'Soll ich Sie verbinden?',
      'Möchten Sie, dass ich Sie durchstelle?',
    ],
  },
  es: {
    claims: [
      'Le paso con un compañero.',
      'Le transfiero ahora.',
      'Le comunico con una persona.',
      'Le estoy transfiriendo.',
      'Voy a pasarle con recepción.',
      'Le pongo con una persona.',
      'Su llamada está siendo transferida.',
    ],
    past: ['Le he pasado con una persona.', 'Le he transferido.'],
    offers: ['Puedo pasarle con una persona.', 'Podría transferirle a recepción.'],
    harmless: [
      'No puedo pasarle con una persona.',
      '¿Quiere que le pase con una persona?',
      'Lo siento, no puedo transferir su llamada.',
    ],
  },
};
