import type { GuardWords } from '../guard.ts';

export const guardWords: GuardWords = {
  nothingBooked: () => 'To be clear, nothing is booked yet. Which day would suit you?',
  chosen: (when) => `You have chosen ${when}, and it is not booked yet. Shall we go on with that?`,
  checking: () => 'I am still checking whether that went through, and will tell you right away.',
  bookedFor: (when) => `You are booked for ${when}. Is there anything else?`,
  pendingFor: (when) =>
    `Your request for ${when} has been sent, and still has to be confirmed. Is there anything else?`,
  cancelledFor: (when) => `Your booking for ${when} is cancelled. Is there anything else?`,
  movedTo: (when) => `Your booking has been moved to ${when}. Is there anything else?`,
  notMoved: (when) =>
    `Your booking is still on ${when}, nothing has been moved. Shall we find another time?`,
  lookAtCalendar: () =>
    'The calendar on your screen shows how things stand. What would you like to do?',
};
