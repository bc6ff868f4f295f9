/** The smoke's own call: a whole booking by voice. The e-mail is typed into the form, or spelt aloud. */
import type { BrowserCaller, Turn } from '../caller/browser-caller.ts';

const NAME = 'anna berg';
export const EMAIL = 'peter@example.com';
const SPELT = 'it is p, e, t, e, r, at example dot com';
/** As the agent reads it back, or as the page writes it. */
const READ_BACK = /peter(?:@| at )example(?:\.| dot )com/i;
/** What is left to say is decided by what is on the screen, as a caller would; more turns than this is going in circles. */
const MAX_TURNS = 8;

export interface OwnScriptResult {
  opening: Turn;
  slots: number;
  booking_uid: string;
}

/** @throws Error when the talk does not come to a booking */
export async function bookByVoice(
  caller: BrowserCaller,
  speak: (text: string) => Promise<Turn>,
  onStep: (step: string) => void,
  { spells }: { spells: boolean },
): Promise<OwnScriptResult> {
  onStep('calendar');
  const opening = await speak("I'd like to book an appointment for next week");
  if (!opening.view.open) throw new Error(`no calendar; the agent heard "${opening.heard ?? ''}"`);
  const slots = opening.view.visible.length;
  if (slots === 0) throw new Error('the calendar shows no times');

  onStep('pick');
  const picked = await speak('the second one please');
  if (picked.view.step !== 'details') {
    throw new Error(`no time was chosen; the agent heard "${picked.heard ?? ''}"`);
  }

  onStep('details');
  const named = await speak(`my name is ${NAME}`);
  if (spells) await spellAddress(named, speak);
  else await typeAddress(caller);

  onStep('book');
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const { step, booking_uid: uid } = await caller.view();
    if (uid !== null) return { opening, slots, booking_uid: uid };
    if (step === 'choosing' || step === 'closed') throw new Error('the chosen time was lost');
    await speak('yes please');
  }
  throw new Error('the talk did not come to a booking');
}

async function typeAddress(caller: BrowserCaller): Promise<void> {
  const box = caller.page.locator('[data-field="email"]');
  await box.fill(EMAIL);
  await box.blur();
  await caller.agentFinished();
}

/** Says that the name is right if asked, spells the address, and again where something else is read back. */
async function spellAddress(named: Turn, speak: (text: string) => Promise<Turn>): Promise<void> {
  if (/right\?|correct\?/.test(named.agent)) await speak('yes');
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const { agent } = await speak(turn === 0 ? SPELT : `no, ${SPELT}`);
    if (READ_BACK.test(agent)) return;
  }
  throw new Error('the address was never read back as it was spelt');
}
