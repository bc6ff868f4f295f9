import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tabStorage } from '../calendar/index.ts';
import { callMark, createRoomCall, fetchCallToken } from '../call/index.ts';
import { App } from './app.tsx';

const TOKEN_ENDPOINT = '/api/v1/token';

const call = createRoomCall((signal) => fetchCallToken(TOKEN_ENDPOINT, fetch, signal));
const mark = callMark(tabStorage());
const wasCutOff = mark.takeCutOff();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App call={call} mark={mark} wasCutOff={wasCutOff} />
    </StrictMode>,
  );
}
