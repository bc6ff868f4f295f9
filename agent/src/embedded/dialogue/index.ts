/** The embedded dialogue: a language model made of rules, which says what it is. */
export { createDialogue } from './answering/create-dialogue.ts';
export { EmbeddedLlm } from './embedded-llm.ts';
export { warmUp } from './warm-up.ts';
