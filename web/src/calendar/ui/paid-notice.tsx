import { useWords } from '../hooks/calendar-context.ts';
import { Icon } from './icon.tsx';

/** An appointment that is paid for: the times are shown, and it is booked on the provider's own page. */
export function PaidNotice({ url }: { url: string }) {
  const { texts } = useWords();
  return (
    <div className="icc-notice" data-tone="info" data-paid>
      <Icon name="info" />
      <p>
        {texts.paid}{' '}
        {/^https?:\/\//.test(url) && (
          <a href={url} target="_blank" rel="noreferrer">
            {texts.paidLink}
          </a>
        )}
      </p>
    </div>
  );
}
