import type { HandOverFailure } from '../hand-over/hand-over.ts';

/** What is said around a person who is asked for. */
export interface HandOverWords {
  /** Nobody can be reached through this call. */
  nobody(): string;
  /** `to`: a number or an address, for the ear. */
  reach(to: string): string;
  /** Said before a person is called. */
  calling(): string;
  /** Asked for again while a person is being called. */
  stillCalling(): string;
  /** Something is being done with a booking, and comes first. */
  afterwards(task: 'book' | 'move' | 'cancel'): string;
  /** To the person, with the caller listening. `when`: the time that was chosen or booked; nothing where there is none. */
  summary(when: string | undefined): string;
  failed(failure: HandOverFailure): string;
  /** The person has hung up, and the caller has not. */
  personLeft(): string;
}
