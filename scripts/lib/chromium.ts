/** Chromium as a caller has it: with a microphone, sound without a click, and no traffic of its own. */
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../setup/chromium.mjs';

export const CALLER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

/** @throws Error when there is no Chromium; setup installs one */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) {
    throw new Error('there is no Chromium here; apt-get install -y chromium brings one');
  }
  return chromium.launch({ executablePath, args: CALLER_FLAGS });
}
