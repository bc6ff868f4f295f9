import { createRoot } from 'react-dom/client';
import { parsePersonStatus } from '@in-call-calendar/shared';
import { Gallery } from './gallery.tsx';
import { START_TROUBLES, StartFrame } from './start-frame.tsx';
import { TROUBLES } from './states.ts';
import './gallery.css';

const query = new URLSearchParams(location.search);
const wanted = query.get('theme');
const theme = wanted === 'dark' || wanted === 'light' ? wanted : 'auto';
if (query.get('dir') === 'rtl') document.documentElement.dir = 'rtl';
document.documentElement.dataset['theme'] = theme;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(query.get('frame') === 'start' ? start() : gallery());
}

function start() {
  return (
    <StartFrame
      trouble={START_TROUBLES.find((trouble) => trouble === query.get('trouble')) ?? null}
    />
  );
}

function gallery() {
  return (
    <Gallery
      name={query.get('state') ?? 'live'}
      theme={theme}
      locale={query.get('locale') ?? 'en-US'}
      placement={query.get('placement') === 'inline' ? 'inline' : 'docked'}
      portal={query.has('portal')}
      isInCall={query.get('frame') === 'call'}
      person={parsePersonStatus(query.get('person') ?? undefined)}
      trouble={TROUBLES.find((trouble) => trouble === query.get('trouble'))}
    />
  );
}
