/**
 * What callers may say about bookings they have, series and time zones, in other words than the templates where the
 * language has others.
 */
export const CHANGE_SENTENCES = {
  talk: [
    "i'd like to move my appointment",
    'can i reschedule please',
    'i have a booking on tuesday and need to change it',
    'i want to cancel my appointment on friday',
    'please find my booking',
    'could you look up my appointment for me',
    'move my appointment to thursday at three',
    'change my booking from monday to wednesday',
    'actually make it an hour later',
    'can we move it to thursday',
    'cancel that',
    'yes please cancel it',
    'no leave it as it is',
    'push it back half an hour',
    'i need another time for my appointment',
    'every tuesday for four weeks',
    'weekly for a month',
    'every other week three times',
    'once a month for three months',
    'just once please',
    'tuesday at ten every week for six weeks',
    "i'd like a weekly appointment",
    'show it in new york time',
    'in london time please',
    "i'm in berlin",
    'in your time zone',
    'the later one on thursday',
    'same time next week',
    'the next available please',
    'the booking is on december second',
  ],
  contact: [],
} as const;
