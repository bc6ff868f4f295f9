/** What the code says in place of a claim that is not so: where things stand, in one sentence that goes on. */
export interface GuardWords {
  nothingBooked(): string;
  /** A time is chosen and not booked. */
  chosen(when: string): string;
  /** Something was sent, and its outcome is not known yet. */
  checking(): string;
  bookedFor(when: string): string;
  /** A request that the host has to confirm. */
  pendingFor(when: string): string;
  cancelledFor(when: string): string;
  movedTo(when: string): string;
  /** `when` is where the booking still is. */
  notMoved(when: string): string;
  lookAtCalendar(): string;
}
