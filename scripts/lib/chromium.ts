/** The Chromium of scripted callers. */
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../setup/chromium.mjs';
import { CALLER_FLAGS } from './caller-flags.ts';

/** @throws Error when there is no Chromium; setup installs one */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) {
    throw new Error('there is no Chromium here; apt-get install -y chromium brings one');
  }
  return chromium.launch({ executablePath, args: CALLER_FLAGS });
}
