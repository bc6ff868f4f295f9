import { counted, type TimeWords } from './time-words.ts';

export const ES_TIMES: TimeWords = {
  weekdays: `
    lunes martes miércoles jueves viernes sábado|sábados domingo|domingos`,
  months: `
    enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre
    diciembre`,
  numbers: {
    ...counted(`
      una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
      dieciséis diecisiete dieciocho diecinueve veinte`),
    veinticinco: 25,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
  },
  ordinals: { primero: 1 },
  relativeDays: { hoy: 0, mañana: 1, 'pasado mañana': 2 },
  notDays: 'por la mañana, de la mañana, esta mañana, buenos días, la mañana',
  namedTimes: { medianoche: 0 },
  clockBefore: 'las, la',
  clockAfter: {
    am: `am, de la mañana, a m, por la mañana`,
    pm: `pm, de la tarde, de la noche, del mediodía, p m, por la tarde`,
    either: `horas, h, en punto`,
  },
  minutesBefore: {},
  minutesAfter: {
    'y media': 30,
    'y cuarto': 15,
    'y diez': 10,
    'y veinte': 20,
    'y cinco': 5,
    'y veinticinco': 25,
    'y treinta': 30,
    'y quince': 15,
    'y cuarenta y cinco': 45,
    'menos cuarto': -15,
    'menos diez': -10,
    'menos cinco': -5,
    'menos veinte': -20,
  },
  glue: 'mañana, a, el, la, las, del, de, día, este, por, tarde, en, sobre, hacia',
  joins: 'o, y, u, también, a, de, el',
  rangeJoins: 'hasta, a',
  dayBefore: 'el, día, del, al',
  ofMonth: 'de',
  articles: '',
  units: `
    minuto, minutos, hora, segundo, segundos, día, días, semana, semanas, mes, meses, año, años,
    vez, veces, persona, personas, euro, euros, dólares, pesos, opción, opciones, cita, citas,
    huecos, horarios, dígitos, letras, pasos, más, primera, primeras, otras, reservas, por`,
  next: 'próximo, siguiente, proximo',
  this: 'este',
};
