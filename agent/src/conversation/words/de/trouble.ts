import type { TroubleWords } from '../words.ts';

export const trouble: TroubleWords = {
  filler: () => 'Einen Moment, bitte.',
  fillerBooking: () => 'Einen Moment, ich warte auf den Kalender.',
  cannotAnswer: (hasScreen) =>
    hasScreen
      ? 'Es tut mir leid, ich kann gerade nicht antworten. Sie können selbst eine Zeit wählen: Die Kalender-Taste auf Ihrem Bildschirm öffnet den Kalender.'
      : 'Es tut mir leid, ich kann gerade nicht antworten. Bitte versuchen Sie es gleich noch einmal.',
  cannotHear: (hasScreen) =>
    hasScreen
      ? 'Es tut mir leid, ich kann Sie gerade nicht hören. Bitte schreiben Sie mir, oder drücken Sie die Kalender-Taste auf Ihrem Bildschirm.'
      : 'Es tut mir leid, ich kann Sie gerade nicht hören. Bitte versuchen Sie es gleich noch einmal.',
  cannotSpeak: (hasScreen) =>
    hasScreen
      ? 'Es tut mir leid, meine Stimme funktioniert gerade nicht richtig. Sie können auf Ihrem Bildschirm lesen, was ich sage.'
      : 'Es tut mir leid, meine übliche Stimme funktioniert gerade nicht. Ich mache mit dieser weiter.',
  stillDown: (hasScreen) =>
    hasScreen
      ? 'Es tut mir leid, ich kann immer noch nicht antworten. Bitte machen Sie selbst weiter: Die Kalender-Taste auf Ihrem Bildschirm öffnet den Kalender, der ohne mich funktioniert.'
      : 'Es tut mir leid, ich kann immer noch nicht antworten. Bitte rufen Sie später noch einmal an.',
  didNotCatch: () => 'Das habe ich leider nicht verstanden. Können Sie es noch einmal sagen?',
};
