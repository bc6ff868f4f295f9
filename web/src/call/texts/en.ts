/** Every word of the call page in English. Another language is another object of the same shape. */
import type { BookingCard, VoicePart } from '@in-call-calendar/shared';
import type { EndReason, MicrophoneTrouble, StartTrouble } from '../call-state.ts';

export const texts = {
  brand: 'In-Call Calendar',
  startTitle: 'Talk to our booking assistant',
  startLead:
    'Say when it suits you. The assistant looks up free times, opens a calendar beside the call, and books the one you choose.',
  startPoints: [
    'You are talking to an AI, not to a person.',
    'Your microphone is used during the call. You can type instead at any time.',
    'Nothing is booked before you confirm it.',
  ],
  startCall: 'Start call',
  starting: 'Connecting…',
  cancel: 'Cancel',
  goingBack: 'Going back to your call…',
  cutOff:
    'Your call ended while this page was away. What you typed is kept: start a new call to go on.',
  startTrouble: {
    busy: 'Many calls were started from here. Please wait a minute and try again.',
    lines_busy: 'All lines are busy right now. Please try again in a few minutes.',
    no_token: 'The call could not be set up. Please try again in a moment.',
    no_connection:
      'The call could not be connected. A firewall or VPN may be in the way; please try another network.',
  } satisfies Record<StartTrouble, string>,

  state: {
    connecting: 'Connecting to the assistant…',
    idle: 'Ready',
    initializing: 'The assistant is getting ready…',
    listening: 'Listening',
    thinking: 'Thinking…',
    speaking: 'Speaking',
    absent: 'No assistant here',
    returning: 'The assistant was cut off and is coming back…',
    reconnecting: 'Reconnecting…',
  },
  mute: 'Mute',
  unmute: 'Unmute',
  hangUp: 'Hang up',
  controlsName: 'Call controls',
  devices: {
    name: 'Microphone and speaker',
    audioinput: {
      label: 'Microphone',
      none: 'No microphone can be used. Allow it or connect one, or go on by typing.',
      unnamed: (number: number) => `Microphone ${number}`,
      failed: 'That microphone could not be used. Please choose another one.',
    },
    audiooutput: {
      label: 'Speaker',
      none: 'The sound comes out where your browser sends it.',
      unnamed: (number: number) => `Speaker ${number}`,
      failed: 'That speaker could not be used. Please choose another one.',
    },
  },
  book: 'Book appointment',
  opening: 'Opening…',
  calendarFailed: 'The calendar could not be opened. Please try again in a moment.',
  enableSound: 'Turn the sound on',
  announceAnswers: 'Announce answers',
  transcriptName: 'What has been said',
  transcriptEmpty: 'What you and the assistant say is written here.',
  you: 'You',
  assistant: 'Assistant',
  typeHere: 'Message',
  send: 'Send',
  sendFailed: 'Your message could not be sent. It is still in the box.',
  messageTooLong: (limit: number) =>
    `Your message is too long: at most ${limit} characters. It is still in the box.`,

  agentDeaf: 'The assistant speaks but cannot hear here. Please type to it below.',
  voiceTrouble: {
    troubled: {
      answering: 'The assistant cannot answer at the moment. You can go on by touch.',
      hearing: 'The assistant cannot hear you at the moment. You can type to it or go on by touch.',
      speaking: 'The assistant’s voice is not working properly. What it says is written below.',
    },
    down: {
      answering:
        'The assistant is out of order. Please go on by touch: the calendar works without it.',
      hearing: 'The assistant still cannot hear you. Please type to it below or go on by touch.',
      speaking: 'The assistant’s voice is out of order. What it says is written below.',
    },
  } satisfies Record<'troubled' | 'down', Record<VoicePart, string>>,
  microphoneTrouble: {
    refused:
      'The microphone is blocked. Allow it in your browser’s address bar and try again, or go on by typing.',
    missing: 'No microphone was found. Connect one and try again, or go on by typing.',
    in_use: 'Another program is using the microphone. Close it and try again, or go on by typing.',
    failed: 'The microphone could not be started. Try again, or go on by typing.',
  } satisfies Record<MicrophoneTrouble, string>,
  tryAgain: 'Try again',
  agentLate: 'No agent is available right now. You can wait, or try again.',
  agentLost:
    'The assistant was cut off and is coming back. The call and what you chose and typed are kept.',
  agentGone: 'The assistant has left the call. You can wait a moment for it to come back.',
  person: {
    shown: 'You can reach a person here:',
    calling: 'The assistant is calling a person for you…',
    connected: 'A person is in the call. The assistant is silent and does not listen.',
  },
  weakConnection:
    'Your connection is weak, and voices may break up. Move closer to your router, or go on by typing and tapping.',
  offline: 'Your device is offline. The call goes on by itself once you have a network again.',
  reconnecting: 'Your connection to the call was interrupted. Reconnecting…',

  elsewhereTitle: 'Your call goes on in another tab',
  elsewhereLead: 'A call can be in one tab at a time. You can take it back to this one.',
  takeBack: 'Take the call back here',

  endTitle: {
    hung_up: 'Call ended',
    agent_ended: 'The assistant has ended the call',
    lost: 'The connection was lost',
  } satisfies Record<EndReason, string>,
  endOutcome: {
    accepted: 'Here is your appointment.',
    pending: 'Here is your request. It is booked once the host confirms it.',
    cancelled: 'Your appointment is cancelled.',
    rejected: 'Your request was declined.',
  } satisfies Record<BookingCard['status'], string>,
  endNothing: 'Nothing was booked in this call.',
  endLost: 'You can go back to the call for a short while.',
  goBack: 'Go back to the call',
  newCall: 'Start a new call',
};

export type Texts = typeof texts;
