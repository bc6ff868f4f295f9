import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tabStorage } from '../calendar/index.ts';
import {
  byOperator,
  callServer,
  createCallStorage,
  createRoomCall,
  language,
  OPERATOR_CALL,
} from '../call/index.ts';
import { App } from './app.tsx';

const API = '/api/v1';

const storage = createCallStorage(tabStorage(), Date.now);
const agentId = new URLSearchParams(location.search).get('agent');
const server = callServer(API, (...request) => fetch(...request), agentId);
const call = createRoomCall(
  agentId !== null && location.hash === OPERATOR_CALL
    ? byOperator(globalThis.window, agentId, server)
    : server,
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
