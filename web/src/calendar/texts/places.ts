import type { EventPlace, Language } from '@in-call-calendar/shared';

/** Where an appointment takes place, before it is booked. */
export const PLACES: Readonly<Record<Language, Readonly<Record<EventPlace['kind'], string>>>> = {
  en: {
    address: 'In person',
    video: 'Online',
    call_host: 'By phone',
    call_attendee: 'By phone: you will be called',
    attendee_address: 'At your address',
  },
  de: {
    address: 'Vor Ort',
    video: 'Als Videotermin',
    call_host: 'Telefonisch',
    call_attendee: 'Telefonisch: Sie werden angerufen',
    attendee_address: 'Bei Ihnen',
  },
  es: {
    address: 'En persona',
    video: 'En línea',
    call_host: 'Por teléfono',
    call_attendee: 'Por teléfono: le llamarán',
    attendee_address: 'En su dirección',
  },
};
