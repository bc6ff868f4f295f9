import { personHref, type PersonStatus } from '@in-call-calendar/shared';
import { texts } from './texts.ts';

/** How the caller reaches a person, or that one is being called or has them. */
export function PersonNotice({ person }: { person: PersonStatus }) {
  if (person.state === 'none') return null;
  return (
    <div className="call-banner call-person" role="status" data-person={person.state}>
      <p>
        {texts.person[person.state]}
        {person.state === 'shown' && (
          <>
            {' '}
            <Way to={person.to} />
          </>
        )}
      </p>
    </div>
  );
}

/** A number or a link that can be pressed; anything else as it stands. */
function Way({ to }: { to: string }) {
  const href = personHref(to);
  if (href === null) return <strong>{to}</strong>;
  const isPage = href.startsWith('https');
  return (
    <a href={href} {...(isPage && { target: '_blank', rel: 'noreferrer' })}>
      {to}
    </a>
  );
}
