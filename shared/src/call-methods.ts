/** Calls about the call itself, beside the calendar's. They carry nothing, and the answer is empty. */

/** The caller hangs up: the call is over at once. Leaving without it is a reload, until the agent's patience ends. */
export const CALL_END_METHOD = 'call.end';

/** The page asks whether the agent still lives: a killed one stays listed in the room for up to 20 s. */
export const CALL_ALIVE_METHOD = 'call.alive';

/** Attribute of a typed message: its id, which stays the same when the page sends it again to another agent. */
export const MESSAGE_ID_ATTRIBUTE = 'call.message_id';

/** Topic of data by which the server asks an agent whether it lives; the payload is any short text. */
export const ALIVE_TOPIC = 'call.alive';

/** Participant attribute by which the agent answers it: the payload of the last question. */
export const ALIVE_ATTRIBUTE = 'call.alive';

/** Attribute that the caller's own participant gets, with `true`, where no line is free: the call ends after a sentence. */
export const LINES_BUSY_ATTRIBUTE = 'call.lines_busy';
