import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerOperatorCalls } from '../call/operator-call.ts';
import { App } from './app.tsx';
import { toFailure } from './client/api-failure.ts';
import { createApi } from './client/api.ts';
import { createSend } from './client/send.ts';
import { createAskStatus } from './client/server-status.ts';
import { createSignIn } from './client/sign-in.ts';
import { takeTokens } from './client/token-handover.ts';
import { language } from './texts.ts';
import './styles/operator.css';

const request: typeof fetch = (...asked) => fetch(...asked);
const signIn = createSignIn();
takeTokens(signIn, globalThis.window);
const api = createApi(createSend('/api/v1', request, signIn));
answerOperatorCalls(globalThis.window, (agentId) =>
  api.beginCall(agentId).catch((error: unknown) => ({
    trouble: toFailure(error).code === 'rate_limited' ? 'busy' : 'no_token',
  })),
);
const surroundings = {
  api,
  now: Date.now,
  setTimer: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  server: location.origin,
  copy: (text: string) => navigator.clipboard.writeText(text),
};
const askStatus = createAskStatus({ request, api, signIn, now: Date.now });
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App
        surroundings={surroundings}
        signIn={signIn}
        askStatus={askStatus}
        onSignOut={() => location.reload()}
      />
    </StrictMode>,
  );
}
