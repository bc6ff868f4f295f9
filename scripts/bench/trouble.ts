/** After how long a caller hears and sees that a model or a voice fails, beside a reply that goes well. No room. */
import { initializeLogger } from '@livekit/agents';
import type {
  HearingTurn,
  ModelTurn,
  VoiceTurn,
} from '../../agent/src/session/testing/fake-models.ts';
import {
  startTroubledSession,
  type Happening,
} from '../../agent/src/session/testing/troubled-session.ts';

interface Fault {
  /** What the model does, turn by turn; the last one stays. */
  llm?: ModelTurn[];
  tts?: VoiceTurn;
  stt?: HearingTurn;
  /** What the measurement waits for, where the reply alone does not end it. */
  until?: string;
}

const FINE: ModelTurn[] = [{ say: 'Which day suits you?' }];
const TROUBLED = 'status: troubled';

const FAULTS: Record<string, Fault> = {
  none: { llm: FINE },
  model_hangs: { llm: ['hang'], until: TROUBLED },
  model_400: { llm: [{ status: 400 }], until: TROUBLED },
  model_401: { llm: [{ status: 401 }], until: TROUBLED },
  model_429: { llm: [{ status: 429 }], until: TROUBLED },
  model_500: { llm: [{ status: 500 }], until: TROUBLED },
  model_cut: { llm: [{ cutAfter: 'On Tuesday there are ' }], until: TROUBLED },
  model_stalls: { llm: [{ stallAfter: 'On Tuesday there are ' }], until: TROUBLED },
  model_empty: { llm: ['nothing'], until: TROUBLED },
  model_refuses_tools: { llm: ['throw'], until: TROUBLED },
  tools_without_end: { llm: [{ call: 'close_calendar', args: '{}' }], until: TROUBLED },
  broken_arguments: { llm: [{ call: 'show_calendar', args: '{"a' }, ...FINE] },
  unknown_tool: { llm: [{ call: 'send_fax', args: '{}' }, ...FINE] },
  voice_500: { llm: FINE, tts: { status: 500 }, until: TROUBLED },
  voice_401: { llm: FINE, tts: { status: 401 }, until: TROUBLED },
  voice_empty: { llm: FINE, tts: 'nothing', until: TROUBLED },
  voice_hangs: { llm: FINE, tts: 'hang', until: TROUBLED },
  voice_cut: { llm: FINE, tts: 'cut', until: TROUBLED },
  model_and_voice: { llm: ['hang'], tts: { status: 500 }, until: TROUBLED },
  hearing_401: { stt: { status: 401 }, until: TROUBLED },
  hearing_500: { stt: { status: 500 }, until: TROUBLED },
  hearing_cut: { stt: 'cut', until: TROUBLED },
};

/** Times count from the end of the caller's turn, in ms; null where it did not happen. */
export interface TroubleFigures {
  /** The first sound: the reply, a filler or an apology. */
  heard_ms: number | null;
  /** The page was told. */
  shown_ms: number | null;
}

export async function benchTrouble(
  log: (line: string) => void,
): Promise<Record<string, TroubleFigures>> {
  initializeLogger({ pretty: false, level: 'silent' });
  const figures: Record<string, TroubleFigures> = {};
  for (const [name, fault] of Object.entries(FAULTS)) {
    const happened = await play(fault);
    figures[name] = {
      heard_ms: first(happened, 'sound: '),
      shown_ms: first(happened, 'status: '),
    };
    log(`trouble: ${name} ${happened.map(({ at, what }) => `${at} ms ${what}`).join(' | ')}`);
  }
  return figures;
}

async function play({ llm, tts, stt, until }: Fault): Promise<Happening[]> {
  const call = await startTroubledSession({
    setTimer(ms, run) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    ...(stt && { hearing: stt }),
  });
  try {
    if (llm) {
      call.llm.turns = [...llm];
      if (tts) call.tts.turn = tts;
      await call.ask('hello');
    }
    if (until !== undefined) await call.until(until);
    return [...call.happened];
  } finally {
    await call.close();
  }
}

function first(happened: readonly Happening[], what: string): number | null {
  return happened.find((each) => each.what.startsWith(what))?.at ?? null;
}
