/** The smoke's own call: a whole booking by voice, but for the e-mail, which is typed into the form. */
import type { BrowserCaller, Turn } from '../caller/browser-caller.ts';

const NAME = 'anna berg';
const EMAIL = 'anna@example.com';
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
  await speak(`my name is ${NAME}`);
  const box = caller.page.locator('[data-field="email"]');
  await box.fill(EMAIL);
  await box.blur();
  await caller.agentFinished();

  onStep('book');
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const { step, booking_uid: uid } = await caller.view();
    if (uid !== null) return { opening, slots, booking_uid: uid };
    if (step === 'choosing' || step === 'closed') throw new Error('the chosen time was lost');
    await speak('yes please');
  }
  throw new Error('the talk did not come to a booking');
}
