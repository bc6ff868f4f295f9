/** The agent of a call: instructions, tools, and the screen as it is at each turn. */
import { llm, voice } from '@livekit/agents';
import type { CallContext } from './call-context.ts';
import { screenText } from './screen-text.ts';
import { toolSchemas, type ToolName } from './tool-contract.ts';
import type { Tools } from './tool-deps.ts';

export interface BookingAgentOptions {
  instructions: string;
  tools: Tools;
  context: () => CallContext;
  /** Whether the model needs the screen in words; the embedded dialogue reads it by itself. */
  tellScreen: boolean;
}

const DESCRIPTIONS: Record<ToolName, string> = {
  show_calendar:
    'Open the calendar on the caller’s screen, or move it, and find times that fit what was said.',
  find_times: 'Find free times without opening the calendar.',
  select_time: 'Choose one free time; it is held for the caller.',
  release_time: 'Give the chosen time back when the caller wants another one.',
  set_details: 'Fill in the booking form with what the caller said.',
  book_appointment: 'Book the chosen time. Only after the caller has said yes.',
  find_booking:
    'Look for a booking made before, by the e-mail address and the day it is for; without both it opens the form for them. Of several found, choose one by its start.',
  move_booking:
    'Move the booking on screen. First without a time: then look for one and select it. With one chosen and agreed to: confirmed true.',
  cancel_booking: 'Cancel the booking on screen. Only after the caller has said yes to that.',
  set_timezone:
    'Show times in another zone or by another clock, or note which zone the caller is in.',
  close_calendar: 'Close the calendar on the caller’s screen.',
};

export class BookingAgent extends voice.Agent {
  readonly #context: () => CallContext;
  readonly #tellScreen: boolean;

  constructor({ instructions, tools, context, tellScreen }: BookingAgentOptions) {
    super({ instructions, tools: toToolList(tools) });
    this.#context = context;
    this.#tellScreen = tellScreen;
  }

  override async llmNode(
    chatCtx: llm.ChatContext,
    toolCtx: llm.ToolContext,
    modelSettings: voice.ModelSettings,
  ): ReturnType<voice.Agent['llmNode']> {
    if (!this.#tellScreen) return super.llmNode(chatCtx, toolCtx, modelSettings);
    const withScreen = chatCtx.copy();
    withScreen.addMessage({ role: 'system', content: screenText(this.#context()) });
    return super.llmNode(withScreen, toolCtx, modelSettings);
  }
}

function toToolList(tools: Tools): readonly llm.ToolContextEntry[] {
  const options = <T extends ToolName>(name: T) => ({ name, description: DESCRIPTIONS[name] });
  return [
    llm.tool({
      ...options('show_calendar'),
      parameters: toolSchemas.show_calendar,
      execute: (args) => tools.show_calendar(args),
    }),
    llm.tool({
      ...options('find_times'),
      parameters: toolSchemas.find_times,
      execute: (args) => tools.find_times(args),
    }),
    llm.tool({
      ...options('select_time'),
      parameters: toolSchemas.select_time,
      execute: (args) => tools.select_time(args),
    }),
    llm.tool({
      ...options('release_time'),
      parameters: toolSchemas.release_time,
      execute: (args) => tools.release_time(args),
    }),
    llm.tool({
      ...options('set_details'),
      parameters: toolSchemas.set_details,
      execute: (args) => tools.set_details(args),
    }),
    llm.tool({
      ...options('book_appointment'),
      parameters: toolSchemas.book_appointment,
      onDuplicate: 'reject',
      execute: async (args, { ctx }) => {
        // A caller who spoke over the question has not agreed to anything yet.
        if (ctx.speechHandle.interrupted) {
          return { ok: false, say: 'I have not booked yet. Shall I?' };
        }
        ctx.disallowInterruptions();
        return tools.book_appointment(args);
      },
    }),
    llm.tool({
      ...options('find_booking'),
      parameters: toolSchemas.find_booking,
      execute: (args) => tools.find_booking(args),
    }),
    llm.tool({
      ...options('move_booking'),
      parameters: toolSchemas.move_booking,
      onDuplicate: 'reject',
      execute: async (args, { ctx }) => {
        if (args.confirmed && ctx.speechHandle.interrupted) {
          return { ok: false, say: 'I have not moved it yet. Shall I?' };
        }
        if (args.confirmed) ctx.disallowInterruptions();
        return tools.move_booking(args);
      },
    }),
    llm.tool({
      ...options('cancel_booking'),
      parameters: toolSchemas.cancel_booking,
      onDuplicate: 'reject',
      execute: async (args, { ctx }) => {
        if (ctx.speechHandle.interrupted) {
          return { ok: false, say: 'I have not cancelled it yet. Shall I?' };
        }
        ctx.disallowInterruptions();
        return tools.cancel_booking(args);
      },
    }),
    llm.tool({
      ...options('set_timezone'),
      parameters: toolSchemas.set_timezone,
      execute: (args) => tools.set_timezone(args),
    }),
    llm.tool({
      ...options('close_calendar'),
      parameters: toolSchemas.close_calendar,
      execute: (args) => tools.close_calendar(args),
    }),
  ];
}
