/** What a turn comes to: `I work until five except Wednesday, so Wednesday afternoon` wishes for what stands behind the `so`. Pure. */
import type { Token } from '../tokens.ts';

/** Words of a reason: without one, `so` begins no conclusion. */
const REASON =
  /\b(?:until|till|except|but|busy|not|work|working|off|away|free|available|only|away|booked|closed|holiday)\b/;
/** Words with which `so` says how much, or what for. */
const HOW_MUCH =
  /^(?:that|far|much|many|early|late|soon|long|good|sorry|sure|kind|nice|you|what|it|i)$/;

/** Returns the words behind the last `so` that draws a conclusion from a reason; null where there is none. */
export function conclusionOf(tokens: readonly Token[]): readonly Token[] | null {
  const at = tokens.findLastIndex(
    ({ text }, index) => text === 'so' && !HOW_MUCH.test(tokens[index + 1]?.text ?? 'so'),
  );
  if (at < 3) return null;
  const reason = tokens.slice(0, at).map(({ text }) => text);
  return REASON.test(reason.join(' ')) && reason.at(-1) !== 'not' ? tokens.slice(at + 1) : null;
}
