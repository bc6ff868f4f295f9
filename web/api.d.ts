import type { ReactElement } from 'react';
import type { Room } from 'livekit-client';

/**
 * The calendar of a call. Draws nothing until the agent or the caller opens it; needs `@in-call-calendar/web/style.css`.
 *
 * @example
 * <InCallCalendar room={room} onBooked={(booking) => thank(booking.attendeeName)} />
 */
export declare function InCallCalendar(props: InCallCalendarProps): ReactElement | null;
/**
 * What {@link InCallCalendar} is given.
 *
 * @example
 * const props: InCallCalendarProps = { room, agentIdentity: 'agent-of-mine', placement: 'inline', locale: 'es' };
 */
export interface InCallCalendarProps {
  /** The room of the call; may be joined before or after. */
  room: Room;
  /** Trust this participant only. Without it: the newest agent in the room. */
  agentIdentity?: string;
  /** `auto` (default) follows the person's system. */
  theme?: PanelProps['theme'];
  /**
   * `docked` (default): fixed at the inline end of a wide screen, a sheet at the bottom of a narrow one.
   * `inline`: fills the box it is put in, for pages that lay it out themselves.
   */
  placement?: PanelProps['placement'];
  /**
   * Where in the document it is drawn. Default: where the component stands. `true`: at the end of the body, so that no
   * `transform`, `filter`, `contain` or `overflow` around the component moves it or cuts it off; an element: in there.
   */
  portal?: boolean | Element;
  /**
   * BCP 47 tag of the language to speak and to write dates in: English, German and Spanish are there, anything else
   * gives English. Default: the first of the browser's languages that is there.
   */
  locale?: string;
  /**
   * Called once for each booking that this call has made and Cal.com has, with the zones it is shown in and, of the first
   * booking of a series, all its times.
   */
  onBooked?: (booking: BookingCard, zones: Zones, series?: readonly Occurrence[]) => void;
  /**
   * Called once for each move or cancellation that Cal.com has, with the booking's record since: see its `status`. Of a
   * series, also when times that were in doubt are settled.
   */
  onChanged?: (booking: BookingCard, zones: Zones, series?: readonly Occurrence[]) => void;
}
/**
 * Puts the calendar of a call into an element, for pages that are not made with React.
 *
 * @returns what takes it out again
 * @example
 * const unmount = mountInCallCalendar(document.getElementById('calendar')!, { room });
 */
export declare function mountInCallCalendar(element: Element, options: MountOptions): () => void;
/**
 * What {@link mountInCallCalendar} is given.
 *
 * @example
 * const options: MountOptions = { room, locale: 'en', onLauncher: ({ isReady }) => (button.disabled = !isReady) };
 */
export interface MountOptions extends InCallCalendarProps {
  /** Called at once, and with every change of the calendar, with what a button of the page needs to open it. */
  onLauncher?: (launcher: CalendarLauncher) => void;
}
/**
 * Returns what a button outside the calendar needs to open it. Shares its state with `<InCallCalendar>` in the same room.
 *
 * @param agentIdentity trust this participant only; without it, the newest agent in the room
 * @example
 * const { isReady, open, shortcut } = useCalendarLauncher(room);
 * return <button disabled={!isReady} onClick={open} aria-keyshortcuts={shortcut}>Book appointment</button>;
 */
export declare function useCalendarLauncher(room: Room, agentIdentity?: string): CalendarLauncher;
/**
 * What a page needs for its own "Book appointment" button.
 *
 * @example
 * const label = (launcher: CalendarLauncher) => (launcher.isOpening ? 'Opening…' : 'Book appointment');
 */
export interface CalendarLauncher {
  /** The agent said that it books appointments; null before it was asked. */
  enabled: boolean | null;
  isOpen: boolean;
  /** The last press came to nothing: no answer came, or the agent refused. Gone with the next press. */
  hasFailed: boolean;
  /** The press is on its way to the agent. */
  isOpening: boolean;
  /** Whether the agent can be asked right now. */
  isReady: boolean;
  /** Opens the calendar; where it is open, the focus goes into it. */
  open: () => void;
  /** Keys that do the same, for `aria-keyshortcuts`. */
  shortcut: string;
}
/**
 * For pages that draw the calendar themselves. Shares its state with `<InCallCalendar>` in the same room.
 *
 * @param agentIdentity trust this participant only; without it, the newest agent in the room
 * @returns null until the component is mounted
 * @example
 * const calendar = useInCallCalendar(room);
 * return calendar?.slots.map(({ start }) => (
 *   <button key={start} onClick={() => calendar.actions.select(start)}>{start}</button>
 * ));
 */
export declare function useInCallCalendar(
  room: Room,
  agentIdentity?: string,
): InCallCalendarState | null;
/**
 * The calendar of a call without its looks: what there is to draw, and what a person can do.
 *
 * @example
 * function chosen({ pending, view }: InCallCalendarState): string | null {
 *   if (pending?.kind === 'select') return pending.start;
 *   return view && 'selected' in view ? view.selected : null;
 * }
 */
export interface InCallCalendarState {
  /** How the page stands with the agent. */
  link: Link;
  /** Whether the agent books appointments; null before it was asked. */
  enabled: boolean | null;
  /** The agent's newest snapshot, one kind for each `step`; null before there is one. */
  view: CalendarView | null;
  /** Free times to draw: inside the snapshot's dates, through its filter, not past, by start. */
  slots: readonly Slot[];
  /** No free times may only mean that they are still under way. */
  isLoading: boolean;
  /** Zones and clock to write times in, a switch just made included; null before there is a snapshot. */
  zones: Zones | null;
  /** What the person did last and the agent has not answered: draw it as done, it is rolled back by itself. */
  pending: Pending | null;
  /** Something that the person should know. */
  problem: Problem | null;
  /** What a form field holds: typed values before those of the agent. */
  valueOf: (slug: string) => Answer | undefined;
  actions: CalendarActions;
  /** Calls back once for each booking that this call has made. Returns the way to stop. */
  onBooked: (listener: BookingListener) => () => void;
  /** Calls back once for each move or cancellation, with the booking's record since. Returns the way to stop. */
  onChanged: (listener: BookingListener) => () => void;
}
/**
 * A booking on its own, for the page after the call. One that takes place can be put into a calendar of one's own.
 *
 * @example
 * {outcome && <BookingSummary booking={outcome.booking} zones={outcome.zones} locale="de" />}
 */
export declare function BookingSummary(props: BookingSummaryProps): ReactElement | null;
/**
 * Returns the identity of the agent that drives the calendar: the one that joined last, or null while there is none.
 *
 * @param only accept no other identity than this one
 * @example
 * const agent = agentOf(room);
 * if (agent !== null) await room.localParticipant.performRpc({ destinationIdentity: agent, method, payload });
 */
export declare function agentOf(room: Room, only?: string): string | null;
/**
 * Forgets what was typed: for the end of a call, so that the next person at this tab does not find it.
 *
 * @example
 * room.once(RoomEvent.Disconnected, forgetTyped);
 */
export declare function forgetTyped(): void;
/**
 * Returns the tab's own storage, or null where the browser forbids it.
 *
 * @example
 * const draft = tabStorage()?.getItem('draft') ?? '';
 */
export declare function tabStorage(): TabStorage | null;
export interface PanelProps {
  theme: 'light' | 'dark' | 'auto';
  placement: 'docked' | 'inline';
}
export type BookingCard = {
  uid: string;
  status: 'accepted' | 'cancelled' | 'pending' | 'rejected';
  title: string;
  start: string;
  end: string;
  attendeeName: string;
  attendeeEmail: string;
  hostName: string;
  attendeePhone?: string;
  location?: string;
  notes?: string;
  icsUid?: string;
  /** True where the calendar writes to the attendee; else no message may be announced. */
  notifiesAttendee?: boolean;
};
export type Zones = {
  /** The caller's own zone. */
  caller: string;
  /** The zone of the calendar's owner. */
  host: string;
  /** The zone all dates and times of this view are read in. */
  shown: string;
  hour12: boolean;
};
export type Occurrence = {
  start: string;
  /** `checking`: sent, and neither booked nor failed yet. */
  outcome: 'booked' | 'checking' | 'failed' | 'requested' | 'taken';
  icsUid?: string;
};
/** How the page stands with the agent. */
export type Link = 'connecting' | 'synced' | 'lost';
export type CalendarView =
  | {
      step: 'closed';
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
    }
  | {
      step: 'choosing';
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'details';
      missing: string[];
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'booking';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'checking';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'confirming_move';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'changing';
      task: 'cancel' | 'reschedule';
      booking: BookingCard;
      checking: boolean;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The new start, for a move. */
      to?: string;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'finding';
      finding: Finding;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'booked';
      booking: BookingCard;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** How this call came to it. */
      origin?: 'cancelled' | 'found' | 'made' | 'moved';
      /** Every occurrence of a series that was asked for, the first included. */
      series?: Occurrence[];
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    };
export type Slot = {
  start: string;
  /** Seats left, for event types with several seats. */
  seatsLeft?: number;
};
/** Something the caller did that the agent has not answered yet; drawn at once, dropped when the answer comes. */
export type Pending = { id: number } & (
  | { kind: 'show_dates'; range: Range; from: LocalDate; filter: SlotFilter | null }
  | { kind: 'open' }
  | { kind: 'select'; start: Instant }
  | { kind: 'release' }
  | { kind: 'book' }
  | { kind: 'close' }
  | { kind: 'length'; minutes: number }
  | { kind: 'time_display'; shown?: Zone; hour12?: boolean }
  | { kind: 'repeat'; repetition: Repetition | null }
  /** `what` is the uid, the e-mail address, or empty for the form. */
  | { kind: 'find'; what: string }
  | { kind: 'move'; uid: string }
  | { kind: 'confirm_move' }
  | { kind: 'cancel' }
);
/** Something went wrong that the caller should know. */
export type Problem =
  /** The agent refused what was asked; its own words. */
  | { kind: 'refused'; text: string; reason?: RpcErrorKind }
  /** No answer came; `during` says what was asked. */
  | { kind: 'no_answer'; during: Pending['kind'] | 'details' }
  /** No agent is there to answer. */
  | { kind: 'no_agent' }
  /** A press was lost on the way, so nothing came of it. */
  | { kind: 'not_arrived'; press: Press['kind'] }
  /** Page and agent speak different versions of the contract. `isAside`: the person has read and dismissed it. */
  | { kind: 'mismatch'; isDismissed?: true };
export type Answer = string | string[] | boolean;
/**
 * What a person can do with the calendar. Each action shows at once in `pending`, is sent to the agent, and is rolled
 * back, with a `problem`, where the agent refuses it or does not answer.
 *
 * @example
 * actions.showDates({ range: '1m', filter: { parts: ['morning'] } });
 * actions.select(slots[0].start);
 * actions.editField('name', 'Ada Example');
 * const missing = await actions.confirm();
 */
export interface CalendarActions extends BookingActions {
  open: () => void;
  /** Closes the calendar. What was typed is kept, and the chosen time is given back. */
  close: () => void;
  /** Shows other dates, or applies another filter; what is not given stays, and `filter: null` takes it away. */
  showDates: (view: { range?: Range; from?: LocalDate; filter?: SlotFilter | null }) => void;
  /** Chooses a time, by its start, and reserves it. */
  select: (start: Instant) => void;
  /** How long it is to take, in minutes: one of the event type's `lengths`. */
  chooseLength: (minutes: number) => void;
  /** Gives the chosen time back; of a move or a look-up, steps back. */
  release: () => void;
  /** Takes what is typed into a field of the form; sent once the typing pauses. */
  editField: (slug: string, value: Answer) => void;
  /** The person is in this field: its error waits, and the agent learns where they are. */
  focusField: (slug: string) => void;
  /** The person has left this field: its value is sent, and its error may show. */
  blurField: (slug: string) => void;
  /** Sends the booking. Resolves with the slug of the field that keeps it from being sent, or null. */
  confirm: () => Promise<string | null>;
  /** Shows times in another zone, or with a clock of 12 or 24 hours. */
  setTimeDisplay: (display: { shown?: Zone; hour12?: boolean }) => void;
  /** Asks the agent for everything again. */
  retry: () => void;
  dismissProblem: () => void;
}
/** Called with the provider's record, the zones it is shown in, and every time of the series that it begins. */
export type BookingListener = (
  booking: BookingCard,
  zones: Zones,
  series?: readonly Occurrence[],
) => void;
/** What {@link BookingSummary} is given. */
export interface BookingSummaryProps {
  booking: BookingCard;
  /** Zones and clock to write its time in, as `onBooked` gives them; default: the browser's. */
  zones?: Zones;
  /** Every time of the series that it is the first of, as `onBooked` gives them; all go into the calendar file. */
  series?: readonly Occurrence[] | undefined;
  theme?: 'light' | 'dark' | 'auto';
  /** BCP 47 tag of the language; default: the browser's. */
  locale?: string;
}
/** What of a browser's storage is used. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type EventSummary = {
  title: string;
  description: string;
  /** Of the booking that is made or moved now, where there are several `lengths`. */
  durationMinutes: number;
  hostName: string;
  /** True where a booking is only a request until the host confirms it. */
  needsConfirmation: boolean;
  fields: BookingField[];
  lengths?: EventLengths;
  /** True where the calendar writes to the attendee of each change, with a link for the next one. */
  notifiesAttendee?: boolean;
  place?: EventPlace;
  /** Set where it has to be paid for: then it is booked on this page, and never here. */
  bookingUrl?: string;
};
export type AvailabilityStatus = {
  version: number;
  status: 'failed' | 'loading' | 'ready' | 'stale';
  fetchedAt: null | string;
};
export type Language = 'de' | 'en' | 'es';
export type Range = '1m' | '1w' | '2w' | '3m';
export type DateWindow = {
  from: string;
  to: string;
};
export type SlotFilter = {
  parts?: PartOfDay[];
  /** Not before this wall-clock time. */
  after?: string;
  /** Starting before this wall-clock time. */
  before?: string;
  weekdays?: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  /** Dates that are out of the question. */
  notDates?: string[];
};
export type Details = {
  [key: string]: FieldState;
};
export type Notice = {
  kind:
    | 'failed'
    | 'hold_expired'
    | 'info'
    | 'invalid_details'
    | 'limit_reached'
    | 'not_allowed'
    | 'slot_taken'
    | 'slot_unknown'
    | 'unavailable';
  text: string;
  /** Other starts to offer in place of the one that is gone. */
  alternatives: string[];
  /** What a notice of the kind `info` is about, for a page that has its own words for it. */
  reason?:
    | 'booking_gone'
    | 'booking_not_sent'
    | 'cancelled_elsewhere'
    | 'change_interrupted'
    | 'changed_elsewhere'
    | 'still_there';
};
export type HoldView =
  | {
      state: 'asking';
    }
  | {
      state: 'held';
      until: string;
    }
  | {
      state: 'none';
    };
export type Repetition = {
  frequency: 'monthly' | 'weekly' | 'yearly';
  /** Every how many weeks, months or years. */
  interval: number;
  /** Occurrences in all, the first included. */
  count: number;
};
export type Finding = {
  /** `idle`: waiting to be told what to look for. `nothing`: looked, and there is none like that. */
  status: 'asking' | 'failed' | 'found' | 'idle' | 'nothing';
  /** What was found, where there are several to choose from. */
  bookings: BookingCard[];
  /** Look-ups this call may still make. */
  triesLeft: number;
  /** What was asked for, as the form shows it. */
  email?: string;
  date?: string;
};
export type LocalDate = string;
export type Instant = string;
export type Zone = string;
export type RpcErrorKind =
  | 'bad_request'
  | 'forbidden'
  | 'internal'
  | 'invalid_details'
  | 'limit_reached'
  | 'not_allowed'
  | 'rate_limited'
  | 'slot_unknown'
  | 'too_large'
  | 'unavailable'
  | 'wrong_state';
export type Press = {
  kind: 'book' | 'cancel' | 'confirm_move' | 'find' | 'select';
  /** Tells one press of a page from the next. */
  id: number;
  /** The start that was pressed or confirmed; of a cancellation, the uid of the booking; what is looked for. */
  target: string;
};
/** What a person can do with bookings made before, and with a series. */
export interface BookingActions {
  /** Looks a booking up; without criteria, opens the form for it. */
  find: (wish?: { uid: string } | { email: string; date: LocalDate }) => void;
  /** Shows free times for a booking to move to. */
  move: (uid: string) => void;
  /** Confirms the move to the time that is chosen. */
  confirmMove: () => void;
  /** @param reason goes to the host; at most 500 characters are sent */
  cancel: (uid: string, reason?: string) => void;
  /** Makes the chosen time the first of a series, or a single one again. */
  repeat: (repetition: Repetition | null) => void;
}
export type BookingField = {
  slug: string;
  type: FieldType;
  label: string;
  required: boolean;
  placeholder?: string;
  options?: string[];
};
export type EventLengths = {
  /** In minutes, ascending. */
  minutes: number[];
  /** The caller has chosen one; else the usual one is shown. */
  isChosen: boolean;
};
export type EventPlace = {
  kind: 'address' | 'attendee_address' | 'call_attendee' | 'call_host' | 'video';
  /** The address, the number to call, or the name of the service; absent where it comes with the booking. */
  name?: string;
};
export type PartOfDay = 'afternoon' | 'evening' | 'morning';
export type FieldState = {
  value: Answer;
  source: 'heard' | 'typed';
  confirmed: boolean;
  /** Why the value will not do, and what is needed; absent when it is fine. */
  error?: string;
};
export type FieldType =
  | 'address'
  | 'boolean'
  | 'checkbox'
  | 'email'
  | 'multiemail'
  | 'multiselect'
  | 'name'
  | 'number'
  | 'phone'
  | 'radio'
  | 'select'
  | 'text'
  | 'textarea'
  | 'url';
