/** German, with the polite form of address. */
import type { Texts } from './en.ts';

export const texts: Texts = {
  brand: 'In-Call Calendar',
  startTitle: 'Sprechen Sie mit unserem Termin-Assistenten',
  startLead:
    'Sagen Sie, wann es Ihnen passt. Der Assistent sucht freie Zeiten, öffnet neben dem Gespräch einen Kalender und bucht die Zeit, die Sie wählen.',
  startPoints: [
    'Sie sprechen mit einer KI, nicht mit einem Menschen. Sie spricht und versteht Englisch.',
    'Ihr Mikrofon wird während des Gesprächs benutzt. Sie können jederzeit stattdessen schreiben.',
    'Nichts wird gebucht, bevor Sie es bestätigen.',
  ],
  startCall: 'Gespräch beginnen',
  starting: 'Wird verbunden…',
  cancel: 'Abbrechen',
  goingBack: 'Zurück in Ihr Gespräch…',
  cutOff:
    'Ihr Gespräch endete, während diese Seite weg war. Was Sie eingegeben haben, ist noch da: Beginnen Sie ein neues Gespräch, um fortzufahren.',
  startTrouble: {
    busy: 'Von hier wurden viele Gespräche begonnen. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
    lines_busy:
      'Gerade sind alle Leitungen belegt. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    no_token:
      'Das Gespräch konnte nicht vorbereitet werden. Bitte versuchen Sie es gleich noch einmal.',
    no_connection:
      'Das Gespräch konnte nicht verbunden werden. Vielleicht ist eine Firewall oder ein VPN im Weg; bitte versuchen Sie es in einem anderen Netz.',
  },

  state: {
    connecting: 'Verbindung zum Assistenten…',
    idle: 'Bereit',
    initializing: 'Der Assistent macht sich bereit…',
    listening: 'Hört zu',
    thinking: 'Denkt nach…',
    speaking: 'Spricht',
    absent: 'Kein Assistent da',
    returning: 'Der Assistent war weg und kommt zurück…',
    reconnecting: 'Wird neu verbunden…',
  },
  mute: 'Stummschalten',
  unmute: 'Stummschaltung aufheben',
  hangUp: 'Auflegen',
  controlsName: 'Bedienung des Gesprächs',
  devices: {
    name: 'Mikrofon und Lautsprecher',
    audioinput: {
      label: 'Mikrofon',
      none: 'Es ist kein Mikrofon nutzbar. Erlauben Sie es oder schließen Sie eines an, oder schreiben Sie weiter.',
      unnamed: (number) => `Mikrofon ${number}`,
      failed: 'Dieses Mikrofon ließ sich nicht nutzen. Bitte wählen Sie ein anderes.',
    },
    audiooutput: {
      label: 'Lautsprecher',
      none: 'Der Ton kommt dort heraus, wohin Ihr Browser ihn schickt.',
      unnamed: (number) => `Lautsprecher ${number}`,
      failed: 'Dieser Lautsprecher ließ sich nicht nutzen. Bitte wählen Sie einen anderen.',
    },
  },
  book: 'Termin buchen',
  opening: 'Wird geöffnet…',
  calendarFailed: 'Der Kalender ließ sich nicht öffnen. Bitte versuchen Sie es gleich noch einmal.',
  enableSound: 'Ton einschalten',
  announceAnswers: 'Antworten ansagen',
  transcriptName: 'Was gesagt wurde',
  transcriptEmpty: 'Hier steht, was Sie und der Assistent sagen.',
  you: 'Sie',
  assistant: 'Assistent',
  typeHere: 'Nachricht',
  send: 'Senden',
  sendFailed: 'Ihre Nachricht konnte nicht gesendet werden. Sie steht noch im Feld.',
  messageTooLong: (limit) =>
    `Ihre Nachricht ist zu lang: höchstens ${limit} Zeichen. Sie steht noch im Feld.`,

  agentDeaf: 'Der Assistent spricht, kann hier aber nicht hören. Bitte schreiben Sie ihm unten.',
  voiceTrouble: {
    troubled: {
      answering:
        'Der Assistent kann gerade nicht antworten. Sie können im Kalender selbst weitermachen.',
      hearing:
        'Der Assistent kann Sie gerade nicht hören. Sie können ihm schreiben oder im Kalender selbst weitermachen.',
      speaking: 'Die Stimme des Assistenten funktioniert nicht richtig. Was er sagt, steht unten.',
    },
    down: {
      answering:
        'Der Assistent ist gestört. Bitte machen Sie im Kalender selbst weiter: Er funktioniert ohne ihn.',
      hearing:
        'Der Assistent kann Sie weiterhin nicht hören. Bitte schreiben Sie ihm unten, oder machen Sie im Kalender selbst weiter.',
      speaking: 'Die Stimme des Assistenten ist gestört. Was er sagt, steht unten.',
    },
  },
  microphoneTrouble: {
    refused:
      'Das Mikrofon ist gesperrt. Erlauben Sie es in der Adresszeile Ihres Browsers und versuchen Sie es noch einmal, oder schreiben Sie weiter.',
    missing:
      'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es noch einmal, oder schreiben Sie weiter.',
    in_use:
      'Ein anderes Programm benutzt das Mikrofon. Schließen Sie es und versuchen Sie es noch einmal, oder schreiben Sie weiter.',
    failed:
      'Das Mikrofon ließ sich nicht starten. Versuchen Sie es noch einmal, oder schreiben Sie weiter.',
  },
  tryAgain: 'Noch einmal versuchen',
  agentLate: 'Gerade ist kein Assistent frei. Sie können warten oder es noch einmal versuchen.',
  agentLost:
    'Der Assistent war weg und kommt zurück. Das Gespräch und was Sie gewählt und eingegeben haben, bleiben erhalten.',
  agentGone: 'Der Assistent hat das Gespräch verlassen. Sie können einen Moment auf ihn warten.',
  person: {
    shown: 'Hier erreichen Sie einen Menschen:',
    calling: 'Der Assistent ruft für Sie einen Menschen an …',
    connected: 'Ein Mensch ist im Gespräch. Der Assistent schweigt und hört nicht zu.',
  },
  weakConnection:
    'Ihre Verbindung ist schwach, Stimmen können abreißen. Gehen Sie näher an Ihren Router, oder schreiben und tippen Sie weiter.',
  offline:
    'Ihr Gerät ist offline. Das Gespräch geht von selbst weiter, sobald Sie wieder Netz haben.',
  reconnecting: 'Ihre Verbindung zum Gespräch war unterbrochen. Wird neu verbunden…',

  elsewhereTitle: 'Ihr Gespräch läuft in einem anderen Tab weiter',
  elsewhereLead:
    'Ein Gespräch kann nur in einem Tab zugleich sein. Sie können es in diesen zurückholen.',
  takeBack: 'Gespräch hierher zurückholen',

  endTitle: {
    hung_up: 'Gespräch beendet',
    agent_ended: 'Der Assistent hat das Gespräch beendet',
    lost: 'Die Verbindung ist abgerissen',
  },
  endOutcome: {
    accepted: 'Hier ist Ihr Termin.',
    pending: 'Hier ist Ihre Anfrage. Gebucht ist sie, sobald der Gastgeber zustimmt.',
    cancelled: 'Ihr Termin ist abgesagt.',
    rejected: 'Ihre Anfrage wurde abgelehnt.',
  },
  endNothing: 'In diesem Gespräch wurde nichts gebucht.',
  endLost: 'Für kurze Zeit können Sie in das Gespräch zurück.',
  goBack: 'Zurück ins Gespräch',
  newCall: 'Neues Gespräch beginnen',
};
