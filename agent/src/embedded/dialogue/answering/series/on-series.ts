/** Turns about a series: `every Tuesday for four weeks`, `just once`. Pure. */
import { repeatCount, statedCount } from '../../understanding/repetition.ts';
import { tokenise } from '../../understanding/tokens.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { movingBooking } from '../manage/current-start.ts';
import { onTime } from '../on-time.ts';
import { askNext } from '../next.ts';
import { capital } from '../../../../conversation/words/capital.ts';
import type { Reply } from '../reply.ts';
import { sceneOf } from '../scene.ts';
import type { Step } from '../state.ts';
import { selectedOf } from '../view.ts';
import { repeatOf, spokenRhythm } from './series-words.ts';
import { selecting } from '../calls.ts';

/** Null where the turn says nothing of a series. */
export function onSeries(meaning: Meaning, reply: Reply): Step | null {
  const { repeat } = meaning;
  const { view } = reply.context;
  if (repeat === null) return otherLength(meaning, reply);
  if (movingBooking(view) !== null || view.step === 'confirming_move')
    return repeat.kind === 'once'
      ? null
      : (onTime(meaning, reply.say('I can move this one appointment, but not make it a series.')) ??
          askNext(reply).done());
  if (repeat.kind === 'once') return once(meaning, reply);
  const { kind: _, ...rhythm } = repeat;
  // `Make it monthly instead` keeps how often it comes.
  const count = rhythm.count ?? repeatOf(view)?.repetition.count ?? null;
  const series = { ...rhythm, count };
  reply.set({ series, misses: 0 });
  if (series.count === null) {
    reply.set({ asked: 'repeat_count', wanted: meaning.raw });
    return reply
      .say(`${capital(spokenRhythm(series))}, then.`)
      .phrase('repeat_count')
      .done();
  }
  return withTime(meaning, reply);
}

/** `Five times`, of a series that is chosen already. */
function otherLength(meaning: Meaning, reply: Reply): Step | null {
  const chosen = repeatOf(reply.context.view)?.repetition;
  if (!chosen) return null;
  const count = statedCount(tokenise(meaning.text), chosen);
  if (count === null || count === chosen.count) return null;
  return withTime(meaning, reply.set({ series: { ...chosen, count }, misses: 0 }));
}

/** The answer to how many times. Null where the turn is none. */
export function answerCount(meaning: Meaning, reply: Reply): Step | null {
  const { series, wanted } = reply.state;
  const { acts } = meaning;
  if (series === null) return null;
  if (meaning.repeat?.kind === 'once' || (acts.has('no') && meaning.time === null)) {
    return withTime(again(wanted, reply.set({ series: null, wanted: '' })), reply);
  }
  const count = repeatCount(tokenise(meaning.text), series);
  if (count === null) return null;
  reply.set({ series: { ...series, count }, wanted: '', misses: 0 });
  return withTime(again(wanted, reply), reply);
}

/** What was said before the question, understood again. */
function again(wanted: string, reply: Reply): Meaning {
  return understand(wanted, { ...sceneOf(reply.state, reply.context), asked: 'time' });
}

function withTime(meaning: Meaning, reply: Reply): Step {
  const selected = selectedOf(reply.context.view);
  const { time, reference } = meaning;
  if (selected !== null && time === null && reference === null)
    return reply.call([selecting(selected, reply)]);
  const timed = onTime(meaning, reply.set({ asked: 'time' }));
  if (timed !== null) return timed;
  const { series } = reply.state;
  if (series !== null && series.count !== null)
    reply.say(`${capital(spokenRhythm(series))}, ${series.count} times.`);
  return askNext(reply).done();
}

function once(meaning: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  const { series } = reply.state;
  const start = selectedOf(view);
  const chosen = repeatOf(view) !== null;
  if (series === null && !chosen) return null;
  reply.set({ series: null, wanted: '', misses: 0 });
  if (start !== null && chosen && meaning.time === null)
    return reply.call([{ name: 'select_time', args: { time: start, single: true } }]);
  return onTime(meaning, reply) ?? askNext(reply.say('All right, just once.')).done();
}
