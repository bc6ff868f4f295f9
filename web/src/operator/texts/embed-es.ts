/** Words of the operator page in Spanish: putting an agent into a page, and forgetting a caller. */
import type { Texts } from './en.ts';

export const embed: Texts['embed'] = {
  title: 'Ponerlo en su página',
  kindName: 'Clase de página',
  kinds: { page: 'Página sencilla', react: 'React', token: 'TokenSource' },
  lead: {
    page: 'Un enlace abre la llamada con su calendario en una página de este servidor.',
    react:
      'Llamada y calendario dentro de su propia página. Necesita el paquete de este repositorio (npm pack -w web), livekit-client y @livekit/components-react.',
    token: 'Solo la sala, para una página que ya tiene LiveKit, con cualquier framework.',
  },
  codeName: 'Código para copiar',
  serverCode: 'En su propio servidor, para cada visitante identificado:',
  private:
    'Ahora solo usted puede empezar llamadas. Para que llamen visitantes, cambie «Quién puede llamar» en los ajustes.',
  settings: 'Abrir los ajustes',
  origins: 'Páginas que pueden llamar',
  noOrigins: 'Ninguna todavía, aparte de la página de este servidor.',
  check: '¿Funcionaría esta página?',
  checkLabel: 'Dirección de su página',
  checkHint: 'Cualquiera de sus direcciones; solo cuentan esquema, nombre y puerto.',
  checkButton: 'Comprobar',
  checkWrong: 'Ponga la dirección con su esquema, como https://www.example.com.',
  works: (origin) => `${origin} funciona.`,
  worksNot: (origin) => `${origin} sería rechazado.`,
  reasons: {
    not_listed: 'No está entre las páginas que pueden llamar.',
    private: 'Ahora solo usted puede llamar a este agente.',
    no_origin: 'Esto no es la dirección de una página.',
  },
  allow: (origin) => `Permitir ${origin}`,
  signed: {
    title: 'Qué hace falta',
    secret: {
      there: 'Hay un secreto. Su servidor tiene que conocerlo como VISITOR_SECRET.',
      missing: 'Cree un secreto en esta página y déselo a su servidor como VISITOR_SECRET.',
    },
    pages: {
      there: 'Hay páginas que pueden llamar.',
      missing: 'Permita su página: compruebe aquí su dirección y pulse después «Permitir».',
    },
    token:
      'Su servidor firma un token para cada visitante: HS256 con el secreto, el identificador de este agente como «audience», válido 15 minutos como mucho. El nombre y el correo que lleve rellenan el formulario.',
    request: 'Su página envía ese token al pedir una llamada, como muestra el código.',
  },
};

export const secret: Texts['secret'] = {
  title: 'Secreto para identificar visitantes',
  lead: 'Con él su servidor firma un token breve para cada visitante. Se muestra una vez, aquí.',
  make: 'Crear un secreto',
  replace: 'Crear otro secreto',
  ask: '¿Sustituir el secreto?',
  warn: 'El que hay deja de valer al momento.',
  once: 'Cópielo ahora: no se vuelve a mostrar.',
  label: 'Secreto de visitantes',
};

export const forget: Texts['forget'] = {
  title: 'Olvidar a quien llamó',
  lead: 'Corta la relación entre una dirección de correo y las reservas de todos sus agentes. Las horas se quedan; lo que tiene Cal.com se borra allí.',
  label: 'Dirección de correo',
  button: 'Olvidar',
  wrong: 'Ponga una dirección de correo, como ada@example.com.',
  ask: (email) => `¿Olvidar ${email}?`,
  warn: 'Ya no verá para quién son esas reservas. No se puede deshacer.',
  done: (count) =>
    count === 1
      ? '1 reserva tenía relación con esta dirección y ya no la tiene.'
      : `${count} reservas tenían relación con esta dirección y ya no la tiene ninguna.`,
};
