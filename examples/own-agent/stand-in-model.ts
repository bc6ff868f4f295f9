/** What stands in for a language model where there is none: it points to the calendar, which works by touch all the same. */
import { randomUUID } from 'node:crypto';
import { DEFAULT_API_CONNECT_OPTIONS, llm } from '@livekit/agents';

const ANSWER = 'I am a stand-in without a language model: please choose a time in the calendar.';

export class StandInModel extends llm.LLM {
  override label(): string {
    return 'example.StandInModel';
  }

  override chat(options: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    const { chatCtx, toolCtx, connOptions = DEFAULT_API_CONNECT_OPTIONS } = options;
    return new StandInStream(this, { chatCtx, connOptions, ...(toolCtx && { toolCtx }) });
  }
}

class StandInStream extends llm.LLMStream {
  /** Answers the caller alone: what happens in the calendar it leaves to the calendar's own words. */
  protected override async run(): Promise<void> {
    const talk = this.chatCtx.items.filter((item) => item.type === 'message');
    if (talk.findLast(({ role }) => role !== 'system')?.role !== 'user') return;
    this.queue.put({ id: randomUUID(), delta: { role: 'assistant', content: ANSWER } });
  }
}
