import { voice } from '@livekit/agents';
import { afterEach, describe, expect, it } from 'vitest';
import { FOUR_WEEKS } from '../embedded/dialogue/testing/talk.ts';
import { ScriptedModel, toolSaid, type ScriptedReply } from './testing/scripted-model.ts';
import { talkToModel, type ModelTalk } from './testing/talk-to-model.ts';

let talk: ModelTalk | undefined;
afterEach(async () => {
  await talk?.close();
  talk = undefined;
});

async function start(...replies: ScriptedReply[]): Promise<ModelTalk> {
  const model = new ScriptedModel(replies);
  talk = await talkToModel({ slots: FOUR_WEEKS, model: () => model, isLanguageModel: true });
  return talk;
}

const call = (name: string, args: object = {}): ScriptedReply => ({ calls: [{ name, args }] });

describe('a model that claims what is not so', () => {
  const CLAIMS = [
    'You are booked for Tuesday at 2 PM.',
    "Great, you're all set! See you on Tuesday.",
    'I have moved your appointment to Friday.',
    'Your booking has been cancelled.',
    'Thursday at 2 should work for you.',
    "You'll get a text message in a minute.",
  ];

  it('at every turn of a call: none of it reaches the caller, and the truth does', async () => {
    const started = await start(...CLAIMS.map((say) => ({ say })));
    for (const claim of CLAIMS) {
      const said = (await started.say('and?')).join(' ');
      expect(said).not.toBe('');
      expect(said).not.toContain(claim.slice(0, 12));
    }
    expect(started.dropped).toHaveLength(CLAIMS.length);
    const history = JSON.stringify(started.session.history.items);
    for (const claim of CLAIMS) expect(history).not.toContain(claim);
    expect(started.scheduler.bookings).toEqual([]);
  });

  it('may offer what the tools gave it, and say what the provider has', async () => {
    const started = await start(
      call('show_calendar', { from: '2026-12-01', to: '2026-12-01', near: '14:00' }),
      { say: 'Tuesday, December 1st at 2 PM is free. Shall I take it?' },
      call('select_time', { time: '2026-12-01T19:00:00Z' }),
      call('set_details', { name: 'Anna Berg', email: 'anna@example.com' }),
      { say: 'So Tuesday, December 1st at 2 PM for Anna Berg. Shall I book it?' },
      call('book_appointment'),
      { say: 'You are booked for Tuesday, December 1st at 2 PM. Anything else?' },
    );
    expect(await started.say('Tuesday at two')).toEqual([
      'Tuesday, December 1st at 2 PM is free. Shall I take it?',
    ]);
    await started.say('yes, Anna Berg, anna@example.com');
    expect((await started.say('yes')).at(-1)).toBe(
      'You are booked for Tuesday, December 1st at 2 PM. Anything else?',
    );
    expect(started.dropped).toEqual([]);
  });

  it('that books before anybody was asked can be cut off while it asks', async () => {
    const started = await start(
      call('show_calendar', { from: '2026-12-01', to: '2026-12-01', near: '14:00' }),
      { say: 'Here they are.' },
      call('select_time', { time: '2026-12-01T19:00:00Z' }),
      call('set_details', { name: 'Anna Berg', email: 'anna@example.com' }),
      { say: 'Thank you.' },
      call('book_appointment'),
      { say: toolSaid },
      call('book_appointment'),
      { say: toolSaid },
    );
    const speeches: voice.SpeechHandle[] = [];
    started.session.on(voice.AgentSessionEventTypes.SpeechCreated, ({ speechHandle }) => {
      speeches.push(speechHandle);
    });
    await started.say('Tuesday at two');
    await started.say('that one, Anna Berg, anna@example.com');
    expect((await started.say('great')).join(' ')).toContain('Shall I book it?');
    expect(speeches.at(-1)?.allowInterruptions).toBe(true);
    expect((await started.say('yes')).join(' ')).toContain('You are booked');
    expect(speeches.at(-1)?.allowInterruptions).toBe(false);
  });
});
