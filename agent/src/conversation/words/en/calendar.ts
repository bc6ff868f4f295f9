import { calendarWords } from '../calendar-words.ts';
import { times } from './times.ts';

export const calendar = calendarWords(
  {
    language: 'en',
    link: 'The confirmation e-mail has a link to move or cancel a booking.',
    notices: {
      taken: 'Somebody else has just taken that time. Please choose another one.',
      taken_while_moving:
        'That time has just been taken. Your booking stands as it was; please choose another time.',
      not_bookable_any_more: 'That time can no longer be booked. Please choose another one.',
      hold_expired:
        'The reservation has run out. You can still book this time if nobody takes it first.',
      given_back:
        'Nothing has come from you for a while, so this time is not reserved any more. What you entered is kept, and you can still book it if nobody takes it first.',
      still_there:
        'Are you still there? This time is reserved for you. Without a sign from you it is given back in a minute.',
      details_refused: 'The calendar did not accept the details. Please check them.',
      address_limit: 'No more bookings can be made with this e-mail address for now.',
      not_bookable: 'This cannot be booked here.',
      not_booked: 'The booking could not be made. Nothing has been booked.',
      booking_unavailable:
        'The calendar cannot be reached right now. Nothing has been booked; please try again in a moment.',
      cancelled_elsewhere: 'This booking has just been cancelled from elsewhere.',
      changed_elsewhere: 'This booking has just been changed from elsewhere.',
      change_interrupted:
        'Your booking was being changed when the assistant was cut off. It is not at its old time any more: look it up by its new day.',
      booking_gone:
        'The booking cannot be found at the calendar any more. It may have been moved or cancelled.',
      booking_not_sent:
        'Your booking did not reach the calendar: nothing has been booked. Please confirm again.',
    },
    changeNotices: {
      change_refused: (isCancel) =>
        `The calendar does not let this booking be ${isCancel ? 'cancelled' : 'moved'} here. It stands as it was.`,
      change_unavailable: (isCancel) =>
        `The calendar cannot be reached right now. Your booking has not been ${isCancel ? 'cancelled' : 'moved'}; please try again in a moment.`,
    },
    changeNeedsAnswer: (isCancel, question) =>
      `The calendar now asks for “${question}” before this booking can be ${isCancel ? 'cancelled' : 'moved'}, and that cannot be answered here. The booking stands as it was.`,
    notThatLong: (length) => `That time is not free for ${length}. Please choose another one.`,
    problems: {
      name: 'Please give a name.',
      email: 'That does not look like an e-mail address. It needs the form name@example.com.',
      phone:
        'That does not look like a phone number. Please give it with country code, like +1 202 555 0123.',
      phone_digits: 'That does not look like a phone number. Please check the digits.',
      phone_country: 'Please give the number with its country code, like +1 202 555 0123.',
      phone_unknown: 'That phone number does not exist in its country. Please check the digits.',
      number: 'Please give a number.',
      url: 'Please give a full web address, like https://example.com.',
      yes_or_no: 'Please answer yes or no.',
      needs_yes: 'This needs a yes before it can be booked.',
      refused: 'The calendar does not accept this value. Please check it.',
    },
    units: {
      characters: 'characters',
      entries: 'answers',
      characters_each: 'characters each',
    },
    tooLong: (max, unit) => `That is too long: at most ${max} ${unit}.`,
    notAnAddress: (given) => `${given} is not an e-mail address.`,
    chooseOne: (options) => `Please choose one of: ${options}.`,
    chooseFrom: (options) => `Please choose from: ${options}.`,
    refusals: {
      busy: 'Something is being sent to the calendar. Please wait for its result first.',
      booked_already: 'This is about a booking that exists. Choose another time to book again.',
      details_final: 'This booking is made already. Choose another time to book again.',
      moving: 'A booking is being moved. Confirm its new time, or leave it as it is first.',
      no_time_chosen: 'Please choose a time first.',
      call_over: 'This call has ended.',
      other_time_chosen: 'The chosen time has changed. Please look at it and confirm again.',
      no_new_time_chosen: 'Please choose the new time for this booking first.',
      move_to_series: 'A booking that is moved cannot become a series.',
      move_to_same_time: 'The booking is at that time already.',
      over: 'This booking is over or cancelled and cannot be changed any more.',
      not_on_offer: 'That time is not on offer. Please choose one of the free times.',
      no_such_field: 'The form has no such field.',
      paid: 'This appointment is paid for, so it is booked on its own page. The calendar has the link to it.',
      length_of_move: 'A booking that is moved keeps its length.',
      not_authorised: 'Please find this booking first, by its e-mail address and its day.',
      lookUps: 'No more bookings can be looked up in this call.',
      holds: 'No more times can be reserved in this call. You can still book one that is free.',
      bookings: 'No more bookings can be made in this call.',
      changes: 'No more bookings can be changed in this call.',
    },
    noSuchLength: (lengths) => `It takes ${lengths}; there is no other length.`,
    missing: (fields) => `Still needed: ${fields.map((field) => field.label).join(', ')}.`,
    requests: {
      forbidden: 'This calendar belongs to another caller.',
      rate_limited: 'Too many requests at once. Please wait a moment.',
      too_large: 'That is too much text at once.',
      bad_request: 'The calendar did not understand the page.',
      internal: 'Something went wrong here. Please try again.',
    },
  },
  times,
);
