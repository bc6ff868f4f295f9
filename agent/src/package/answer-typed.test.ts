import { voice } from '@livekit/agents';
import { afterEach, describe, expect, it } from 'vitest';
import { FOUR_WEEKS } from '../embedded/dialogue/testing/talk.ts';
import { ScriptedModel } from '../session/testing/scripted-model.ts';
import { talkToModel, type ModelTalk } from '../session/testing/talk-to-model.ts';
import { answerTyped } from './answer-typed.ts';

let talk: ModelTalk | undefined;
afterEach(async () => {
  await talk?.close();
  talk = undefined;
});

describe('what a caller types', () => {
  it.each([
    ['is answered at once where the agent may be cut off', true],
    ['is answered after what must be heard to its end', false],
  ])('%s', async (_name, allowInterruptions) => {
    const model = new ScriptedModel([{ say: 'First.' }, { say: 'Second.' }]);
    const { session } = (talk = await talkToModel({
      slots: FOUR_WEEKS,
      model: () => model,
      isLanguageModel: true,
    }));
    const speeches: voice.SpeechHandle[] = [];
    session.on(voice.AgentSessionEventTypes.SpeechCreated, ({ speechHandle }) => {
      speeches.push(speechHandle);
    });
    const first = session.generateReply({ userInput: 'hello', allowInterruptions });
    answerTyped(session, { text: 'yes please' });
    await Promise.all(speeches.map((speech) => speech.waitForPlayout()));
    expect(first.interrupted).toBe(allowInterruptions);
    expect(JSON.stringify(model.requests.at(-1)?.items)).toContain('yes please');
  });
});
