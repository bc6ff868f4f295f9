import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tabStorage } from '../calendar/index.ts';
import { callServer, createRoomCall, createCallStorage, language } from '../call/index.ts';
import { App } from './app.tsx';

const API = '/api/v1';

const storage = createCallStorage(tabStorage(), Date.now);
const call = createRoomCall(
  callServer(
    API,
    (...request) => fetch(...request),
    new URLSearchParams(location.search).get('agent'),
  ),
  storage,
);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App call={call} storage={storage} />
    </StrictMode>,
  );
}
