import type { CalendarWords } from '../../../calendar/calendar-words.ts';

const LINK = 'The confirmation e-mail has a link to move or cancel a booking.';
const UNITS = {
  characters: 'characters',
  entries: 'answers',
  characters_each: 'characters each',
} as const;
const NOT_AN_ADDRESS =
  'That does not look like an e-mail address. It needs the form name@example.com.';

export const calendar: CalendarWords = {
  language: 'en',

  notice(notice) {
    switch (notice.reason) {
      case 'taken':
        return 'Somebody else has just taken that time. Please choose another one.';
      case 'taken_while_moving':
        return 'That time has just been taken. Your booking stands as it was; please choose another time.';
      case 'not_bookable_any_more':
        return 'That time can no longer be booked. Please choose another one.';
      case 'hold_expired':
        return 'The reservation has run out. You can still book this time if nobody takes it first.';
      case 'given_back':
        return 'Nothing has come from you for a while, so this time is not reserved any more. What you entered is kept, and you can still book it if nobody takes it first.';
      case 'still_there':
        return 'Are you still there? This time is reserved for you. Without a sign from you it is given back in a minute.';
      case 'details_refused':
        return 'The calendar did not accept the details. Please check them.';
      case 'address_limit':
        return 'No more bookings can be made with this e-mail address for now.';
      case 'hold_limit':
        return calendar.refusal({ kind: 'limit_reached', reason: 'holds' });
      case 'not_bookable':
        return 'This cannot be booked here.';
      case 'change_refused':
        return `The calendar does not let this booking be ${notice.task === 'cancel' ? 'cancelled' : 'moved'} here. It stands as it was; the confirmation e-mail has a link.`;
      case 'not_booked':
        return 'The booking could not be made. Nothing has been booked.';
      case 'booking_unavailable':
        return 'The calendar cannot be reached right now. Nothing has been booked; please try again in a moment.';
      case 'change_unavailable':
        return `The calendar cannot be reached right now. Your booking has not been ${notice.task === 'cancel' ? 'cancelled' : 'moved'}; please try again in a moment.`;
      case 'cancelled_elsewhere':
        return 'This booking has just been cancelled from elsewhere.';
      case 'changed_elsewhere':
        return 'This booking has just been changed from elsewhere.';
      case 'change_interrupted':
        return 'Your booking was being changed when the assistant was cut off. It is not at its old time any more: look it up by its new day, or in the message that was sent to you.';
      case 'booking_gone':
        return 'The booking cannot be found at the calendar any more. It may have been moved or cancelled.';
      case 'booking_not_sent':
        return 'Your booking did not reach the calendar: nothing has been booked. Please confirm again.';
    }
  },

  problem(problem) {
    switch (problem.kind) {
      case 'too_long':
        return `That is too long: at most ${problem.max} ${UNITS[problem.of]}.`;
      case 'name':
        return 'Please give a name.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'emails':
        return `${problem.bad} is not an e-mail address.`;
      case 'phone':
        return 'That does not look like a phone number. Please give it with country code, like +1 202 555 0123.';
      case 'phone_digits':
        return 'That does not look like a phone number. Please check the digits.';
      case 'phone_country':
        return 'Please give the number with its country code, like +1 202 555 0123.';
      case 'phone_unknown':
        return 'That phone number does not exist in its country. Please check the digits.';
      case 'number':
        return 'Please give a number.';
      case 'url':
        return 'Please give a full web address, like https://example.com.';
      case 'option':
        return `Please choose one of: ${problem.options.join(', ')}.`;
      case 'options':
        return `Please choose from: ${problem.options.join(', ')}.`;
      case 'yes_or_no':
        return 'Please answer yes or no.';
      case 'refused':
        return 'The calendar does not accept this value. Please check it.';
    }
  },

  refusal(refusal) {
    switch (refusal.reason) {
      case 'busy':
        return 'Something is being sent to the calendar. Please wait for its result first.';
      case 'booked_already':
        return 'This is about a booking that exists. Choose another time to book again.';
      case 'details_final':
        return 'This booking is made already. Choose another time to book again.';
      case 'moving':
        return 'A booking is being moved. Confirm its new time, or leave it as it is first.';
      case 'no_time_chosen':
        return 'Please choose a time first.';
      case 'call_over':
        return 'This call has ended.';
      case 'other_time_chosen':
        return 'The chosen time has changed. Please look at it and confirm again.';
      case 'no_new_time_chosen':
        return 'Please choose the new time for this booking first.';
      case 'move_to_series':
        return 'A booking that is moved cannot become a series.';
      case 'move_to_same_time':
        return 'The booking is at that time already.';
      case 'over':
        return 'This booking is over or cancelled and cannot be changed any more.';
      case 'not_on_offer':
        return 'That time is not on offer. Please choose one of the free times.';
      case 'missing':
        return `Still needed: ${refusal.missing.map((field) => field.label).join(', ')}.`;
      case 'no_such_field':
        return 'The form has no such field.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'paid':
        return 'This appointment is paid for, so it is booked on its own page. The calendar has the link to it.';
      case 'not_authorised':
        return 'Please find this booking first, by its e-mail address and its day.';
      case 'lookUps':
        return `No more bookings can be looked up in this call. ${LINK}`;
      case 'holds':
        return 'No more times can be reserved in this call. You can still book one that is free.';
      case 'bookings':
        return 'No more bookings can be made in this call.';
      case 'changes':
        return `No more bookings can be changed in this call. ${LINK}`;
    }
  },

  request(refusal) {
    switch (refusal) {
      case 'forbidden':
        return 'This calendar belongs to another caller.';
      case 'rate_limited':
        return 'Too many requests at once. Please wait a moment.';
      case 'too_large':
        return 'That is too much text at once.';
      case 'bad_request':
        return 'The calendar did not understand the page.';
      case 'internal':
        return 'Something went wrong here. Please try again.';
    }
  },
};
