/** A caller on a telephone: where they are by their number, when they are there, and the keys they press. */
import type { Room } from '@livekit/rtc-node';
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { PhoneCaller } from '../conversation/call-context.ts';
import type { CallSpeech } from '../conversation/call-speech.ts';
import {
  createPressFilter,
  readKey,
  type OpenKeys,
  type Pressed,
} from '../conversation/keys/read-key.ts';
import type { TimeHandles } from '../conversation/tools/handles.ts';
import type { KeyWords } from '../conversation/words/words.ts';
import { countryOfZone } from '../scheduling/country-of-zone.ts';
import { zoneOfNumber } from '../scheduling/zone-of-number.ts';
import { followDigits } from '../screen/phone-line.ts';

/** Puts a caller into the zone of their number where it has one, and says what is known of them. */
export function phoneCaller(
  call: Pick<CalendarCall, 'state' | 'dispatch'>,
  number: string | undefined,
  now: number,
): PhoneCaller {
  const found = zoneOfNumber(number, now);
  if (found.kind === 'one') {
    call.dispatch({ type: 'timezone', zone: found.zone, shown: found.zone });
    return { number, zone: 'sure' };
  }
  const { host } = call.state().zones;
  const mayBeHosts = found.kind === 'unknown' || countryOfZone(host) === found.country;
  return { number, zone: mayBeHosts ? 'host' : 'open' };
}

export interface SessionKeysOptions {
  room: Room;
  /** Identity of the caller. */
  caller: string;
  /** What keys stand for now, by what has been heard of the agent's last words. */
  open: () => OpenKeys;
  /** Handles by which a model knows times; without them the dialogue counts in what it named. */
  handles?: Pick<TimeHandles, 'of'> | undefined;
  words: KeyWords;
  speech: Pick<CallSpeech, 'say' | 'cutOff'>;
  /** Takes a turn of the caller. */
  answer: (text: string) => void;
  /** The caller wants a person, which needs no words. */
  askForPerson: () => void;
  /** Whether a person has the caller: keys are not ours then. */
  isTaken: () => boolean;
  /** Notes in the timeline what a key stood for; which one it was may be a part of a number. */
  note: (what: string, fields: { means: Pressed['kind'] }) => void;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

/** Takes each key as a turn of the caller, so that it is under the same rules as what they say. It cuts the agent off. */
export function followKeys(options: SessionKeysOptions): void {
  const { words, speech, handles } = options;
  const isPress = createPressFilter(options.now);

  async function take(digit: string): Promise<void> {
    await speech.cutOff();
    const open = options.open();
    const pressed = readKey(digit, open);
    options.note('key pressed', { means: pressed.kind });
    switch (pressed.kind) {
      case 'choice':
        options.answer(words.choice(pressed.nth, handles?.of(pressed.start)));
        return;
      case 'answer':
        options.answer(words.answer(pressed.yes));
        return;
      case 'repeat':
        options.answer(words.again());
        return;
      case 'person':
        options.askForPerson();
        return;
      case 'nothing':
        speech.say(words.hint({ choices: open.choices.length, question: open.question }));
    }
  }

  followDigits(options.room, options.caller, (digit) => {
    if (isPress(digit) && !options.isTaken()) void take(digit);
  });
}
