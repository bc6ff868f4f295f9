/** Looks for secrets in what left their place: as they are, and in the forms that text takes on its way. Pure. */

/** Something that was sent, logged or kept. */
export interface Found {
  /** Where it was: a part of the stack, a route, a file. */
  place: string;
  text: string;
}

/** Bytes of base64 that stand for three of what it encodes: a secret may begin at any of them. */
const GROUP = 3;

/** Returns which secrets are where, as in `Cal.com key in worker`; each once. */
export function findSecrets(
  places: readonly Found[],
  secrets: Readonly<Record<string, string>>,
): string[] {
  const forms = Object.entries(secrets).map(([name, secret]) => ({ name, forms: formsOf(secret) }));
  const found = places.flatMap(({ place, text }) =>
    forms
      .filter((secret) => secret.forms.some((form) => text.includes(form)))
      .map(({ name }) => `${name} in ${place}`),
  );
  return [...new Set(found)];
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letters hold bits of the neighbours, too.
    const begin = before === 0 ? 0 : before + 1;
    const end = (before + bytes.length) % GROUP === 0 ? text.length : text.length - 1;
    const inner = text.slice(begin, end);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    ...inBase64,
  ];
}
