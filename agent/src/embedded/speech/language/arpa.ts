/** Words per history and probability of one n-gram order, while the model is estimated. */
interface History {
  total: number;
  distinct: number;
}

const ORDER = 3;
const START = '<s>';
const END = '</s>';

/**
 * Estimates a trigram model from sentences (words with single spaces) and writes it in the ARPA format that
 * PocketSphinx reads. Smoothing is Witten-Bell, interpolated with the lower orders; unigrams with the uniform
 * distribution, so that every word can follow every other.
 */
export function arpaModel(sentences: Iterable<string>): string {
  const counts = countNgrams(sentences);
  const histories = counts.map(historiesOf);
  const vocabulary = counts[0]?.size ?? 0;
  const probabilities: Map<string, number>[] = [];
  counts.forEach((ngrams, order) => {
    const estimated = new Map<string, number>();
    for (const [ngram, count] of ngrams) {
      const { total, distinct } = histories[order]?.get(historyOf(ngram)) ?? {
        total: 0,
        distinct: 0,
      };
      const lower =
        order === 0 ? 1 / vocabulary : (probabilities[order - 1]?.get(withoutFirst(ngram)) ?? 0);
      estimated.set(ngram, (count + distinct * lower) / (total + distinct));
    }
    probabilities.push(estimated);
  });
  return write(probabilities, histories);
}

function countNgrams(sentences: Iterable<string>): Map<string, number>[] {
  const counts = Array.from({ length: ORDER }, () => new Map<string, number>());
  for (const sentence of sentences) {
    const words = [START, ...sentence.split(' '), END];
    for (let end = 1; end < words.length; end += 1) {
      let ngram = '';
      for (const [order, ngrams] of counts.entries()) {
        const word = words[end - order];
        if (word === undefined) break;
        ngram = order === 0 ? word : `${word} ${ngram}`;
        ngrams.set(ngram, (ngrams.get(ngram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function historiesOf(ngrams: Map<string, number>): Map<string, History> {
  const histories = new Map<string, History>();
  for (const [ngram, count] of ngrams) {
    const key = historyOf(ngram);
    const history = histories.get(key) ?? { total: 0, distinct: 0 };
    history.total += count;
    history.distinct += 1;
    histories.set(key, history);
  }
  return histories;
}

function write(probabilities: Map<string, number>[], histories: Map<string, History>[]): string {
  const backOff = (ngram: string, order: number): string => {
    const history = histories[order + 1]?.get(ngram);
    return history === undefined
      ? ''
      : ` ${log(history.distinct / (history.total + history.distinct))}`;
  };
  const lines = ['\\data\\'];
  probabilities.forEach((ngrams, order) => {
    const size = order === 0 ? ngrams.size + 1 : ngrams.size;
    lines.push(`ngram ${order + 1}=${size}`);
  });
  probabilities.forEach((ngrams, order) => {
    lines.push('', `\\${order + 1}-grams:`);
    if (order === 0) lines.push(`-99 ${START}${backOff(START, 0)}`);
    for (const [ngram, probability] of ngrams) {
      lines.push(`${log(probability)} ${ngram}${backOff(ngram, order)}`);
    }
  });
  lines.push('', '\\end\\', '');
  return lines.join('\n');
}

function historyOf(ngram: string): string {
  const end = ngram.lastIndexOf(' ');
  return end === -1 ? '' : ngram.slice(0, end);
}

function withoutFirst(ngram: string): string {
  return ngram.slice(ngram.indexOf(' ') + 1);
}

function log(probability: number): string {
  return Math.log10(probability).toFixed(4);
}
