/** Words of the operator page in German: putting an agent into a page, and forgetting a caller. */
import type { Texts } from './en.ts';

export const embed: Texts['embed'] = {
  title: 'In Ihre Seite einsetzen',
  kindName: 'Art der Seite',
  kinds: { page: 'Einfache Seite', react: 'React', token: 'TokenSource' },
  lead: {
    page: 'Ein Link öffnet das Gespräch mit seinem Kalender auf einer Seite dieses Servers.',
    react:
      'Gespräch und Kalender in Ihrer eigenen Seite. Nötig sind das Paket dieses Repositorys (npm pack -w web), livekit-client und @livekit/components-react.',
    token: 'Nur der Raum, für eine Seite, die LiveKit schon hat, mit jedem Framework.',
  },
  codeName: 'Code zum Kopieren',
  serverCode: 'Auf Ihrem eigenen Server, für jeden angemeldeten Besucher:',
  private:
    'Gespräche können jetzt nur Sie beginnen. Damit Besucher anrufen können, ändern Sie „Wer anrufen darf“ in den Einstellungen.',
  settings: 'Einstellungen öffnen',
  origins: 'Seiten, die anrufen dürfen',
  noOrigins: 'Noch keine außer der eigenen Seite dieses Servers.',
  check: 'Ginge diese Seite?',
  checkLabel: 'Adresse Ihrer Seite',
  checkHint: 'Eine beliebige Adresse von ihr; es zählen nur Schema, Rechnername und Port.',
  checkButton: 'Prüfen',
  checkWrong: 'Geben Sie die Adresse mit ihrem Schema an, wie https://www.example.com.',
  works: (origin) => `${origin} geht.`,
  worksNot: (origin) => `${origin} würde abgelehnt.`,
  reasons: {
    not_listed: 'Es ist nicht unter den Seiten, die anrufen dürfen.',
    private: 'Diesen Agenten dürfen jetzt nur Sie anrufen.',
    no_origin: 'Das ist keine Adresse einer Seite.',
  },
  allow: (origin) => `${origin} erlauben`,
  signed: {
    title: 'Was es dafür braucht',
    secret: {
      there: 'Ein Geheimnis ist da. Ihr Server muss es als VISITOR_SECRET kennen.',
      missing:
        'Erzeugen Sie auf dieser Seite ein Geheimnis und geben Sie es Ihrem Server als VISITOR_SECRET.',
    },
    pages: {
      there: 'Es gibt Seiten, die anrufen dürfen.',
      missing:
        'Erlauben Sie Ihre Seite: Prüfen Sie hier ihre Adresse und wählen Sie dann „erlauben“.',
    },
    token:
      'Ihr Server unterschreibt ein Token für jeden Besucher: HS256 mit dem Geheimnis, die ID dieses Agenten als „audience“, höchstens 15 Minuten gültig. Name und E-Mail darin füllen das Formular aus.',
    request: 'Ihre Seite schickt dieses Token mit, wenn sie ein Gespräch anfordert; siehe Code.',
  },
};

export const secret: Texts['secret'] = {
  title: 'Geheimnis zum Anmelden von Besuchern',
  lead: 'Damit unterschreibt Ihr Server ein kurzes Token für jeden Besucher. Es wird einmal gezeigt, hier.',
  make: 'Geheimnis erzeugen',
  replace: 'Anderes Geheimnis erzeugen',
  ask: 'Geheimnis ersetzen?',
  warn: 'Das bisherige gilt sofort nicht mehr.',
  once: 'Kopieren Sie es jetzt: Es wird nicht wieder gezeigt.',
  label: 'Geheimnis für Besucher',
};

export const forget: Texts['forget'] = {
  title: 'Einen Anrufer vergessen',
  lead: 'Trennt eine E-Mail-Adresse von den Buchungen aller Ihrer Agenten. Die Zeiten bleiben; was Cal.com hat, wird dort gelöscht.',
  label: 'E-Mail-Adresse',
  button: 'Vergessen',
  wrong: 'Geben Sie eine E-Mail-Adresse an, wie ada@example.com.',
  ask: (email) => `${email} vergessen?`,
  warn: 'Sie sehen dann nicht mehr, für wen diese Buchungen sind. Das lässt sich nicht rückgängig machen.',
  done: (count) =>
    count === 1
      ? '1 Buchung war mit dieser Adresse verbunden und ist es nicht mehr.'
      : `${count} Buchungen waren mit dieser Adresse verbunden, und keine ist es mehr.`,
};
