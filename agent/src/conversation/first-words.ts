/** The first words of a call, and of one that was cut off and goes on. Pure. */
import type { CallContext } from './call-context.ts';
import { awaitsProvider, takeoverWords } from './takeover-words.ts';
import type { Words } from './words/words.ts';

/**
 * First words, for models that do not find their own. Something is called booked only where the view has its record.
 *
 * @param resumed another process led the call before and was cut off: the words say so, and where the call stands
 */
export function firstWords(
  context: CallContext,
  words: Words,
  { resumed = false }: { resumed?: boolean } = {},
): string {
  const { view, hasScreen } = context;
  return resumed
    ? `${takeoverWords(context, words)} ${onwards(context, words)}`.trim()
    : words.greeting.first(view.event?.title, hasScreen);
}

/** What a caller is asked after a call was cut off. */
function onwards({ view }: CallContext, { greeting }: Words): string {
  if (awaitsProvider(view)) return '';
  if (view.step === 'booked') return greeting.onwards('another');
  return greeting.onwards(view.step === 'closed' ? 'when' : 'go_on');
}
