/** Recordings of people with what they say: Debian packages, unpacked for the run and never installed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RecogniserFiles } from '../../../agent/src/embedded/speech/neural/recogniser-process.ts';
import { samplesOf } from '../../../agent/src/voice/audio/wav.ts';
import { runWithProgress } from '../../setup/run-with-progress.mjs';
import { resampled } from './resampled.ts';
import { spellOut } from './spell-out.ts';

/** One speaker's words and sentences at 16 and at 8 kHz (CC-BY-SA), their text, and readers of books at 16 kHz. */
const PACKAGES = [
  'asterisk-core-sounds-en-g722',
  'asterisk-core-sounds-en-wav',
  'asterisk-core-sounds-en',
  'pocketsphinx-testdata',
];
const SOUNDS = 'usr/share/asterisk/sounds/en_US_f_Allison';
const TRANSCRIPTS = 'usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz';
const SPHINX = 'usr/share/pocketsphinx/test/data';
/** G.722 to samples, by a package of the neural recogniser. */
const DECODE = `
import pathlib, sys
from faster_whisper.audio import decode_audio
for file in pathlib.Path(sys.argv[1]).rglob('*.g722'):
    file.with_suffix('.raw').write_bytes((decode_audio(str(file)) * 32767).astype('int16').tobytes())
`;
/** As a browser sends it, and through a telephone or a headset in hands-free mode. */
export type Band = 'wide' | 'narrow';
const NARROW_RATE = 8000;
const RATE = 16_000;
/** Calls cut longer utterances, in samples: 30 s. */
const MOST_SAMPLES = 30 * RATE;
/** Sentences of fewer words are fragments. */
const LEAST_WORDS = 3;

/** A recording at 16 kHz, and its words. */
export interface Recording {
  set: string;
  said: string;
  samples: Int16Array;
}

/**
 * Gets the packages with apt, once.
 *
 * @throws Error where apt-get or dpkg-deb is missing
 */
export async function getRecordings(
  cacheDir: string,
  { python, libraries }: Pick<RecogniserFiles, 'python' | 'libraries'>,
  log: (line: string) => void,
): Promise<(band: Band) => Recording[]> {
  const dir = join(cacheDir, 'recordings');
  if (!existsSync(join(dir, 'complete'))) {
    mkdirSync(dir, { recursive: true });
    await runWithProgress({
      label: 'hearing: getting recordings of people (Debian packages)',
      command: 'sh',
      args: [
        '-ec',
        `apt-get download ${PACKAGES.join(' ')}; for f in *.deb; do dpkg-deb -x "$f" .; done`,
      ],
      cwd: dir,
      log,
    });
    await runWithProgress({
      label: 'hearing: decoding recordings',
      command: python,
      args: ['-s', '-c', DECODE, join(dir, SOUNDS)],
      env: { PYTHONPATH: libraries },
      log,
    });
    writeFileSync(join(dir, 'complete'), '');
  }
  return (band) => {
    const sound = (name: string): Int16Array => {
      const file = join(dir, SOUNDS, name);
      if (band === 'narrow')
        return resampled(samplesOf(readFileSync(`${file}.wav`)), NARROW_RATE, RATE);
      const bytes = Uint8Array.from(readFileSync(`${file}.raw`));
      return new Int16Array(bytes.buffer);
    };
    const all = [
      ...spokenWords(sound),
      ...sentences(dir, sound),
      ...(band === 'wide' ? reading(dir) : []),
    ];
    return all.filter(({ samples }) => samples.length <= MOST_SAMPLES);
  };
}

type Sound = (name: string) => Int16Array;

/** Sentences of telephone systems: free talk, not the domain. */
function sentences(dir: string, sound: Sound): Recording[] {
  const lines = gunzipSync(readFileSync(join(dir, TRANSCRIPTS)))
    .toString('latin1')
    .split('\n');
  return lines.flatMap((line) => {
    const [, name = '', text = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    // Cues, sounds and lists of keys are told by their signs.
    if (/[[\]<>{}/*#]|\.\.\./.test(text)) return [];
    const said = spellOut(text);
    const isThere = existsSync(join(dir, SOUNDS, `${name}.wav`));
    if (said.split(' ').length < LEAST_WORDS || !isThere) return [];
    return [{ set: 'sentences', said, samples: sound(name) }];
  });
}

/** Dates with times and numbers of seven digits, put together from single words. */
function spokenWords(sound: Sound): Recording[] {
  const day = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
  const month =
    'january february march april may june july august september october november december'.split(
      ' ',
    );
  const digit = 'zero one two three four five six seven eight nine'.split(' ');
  const nth = (at: number): [string, string] => {
    const words =
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
        ' ',
      );
    return [`h-${at}`, words[at - 1] ?? ''];
  };
  const hour = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const joined = (set: string, parts: [string, string][]): Recording => ({
    set,
    said: spellOut(parts.map(([, word]) => word).join(' ')),
    samples: Int16Array.from(parts.flatMap(([file]) => [...sound(`digits/${file}`)])),
  });
  const dates = Array.from({ length: 40 }, (_, at) =>
    joined('dates', [
      [`day-${at % 7}`, day[at % 7] ?? ''],
      [`mon-${at % 12}`, month[at % 12] ?? ''],
      nth(1 + (at % 20)),
      ['at', 'at'],
      [String(1 + ((5 * at) % 12)), hour[(5 * at) % 12] ?? ''],
      at % 2 === 0 ? ['p-m', 'pm'] : ['a-m', 'am'],
    ]),
  );
  const numbers = Array.from({ length: 10 }, (_, at) =>
    joined(
      'numbers',
      Array.from({ length: 7 }, (__, place): [string, string] => {
        const value = (at * 7 + place * 3 + place * at) % 10;
        return [String(value), digit[value] ?? ''];
      }),
    ),
  );
  return [...dates, ...numbers];
}

/** People who read from books, and one who names cards. */
function reading(dir: string): Recording[] {
  return [
    ['librivox', 'transcription'],
    ['cards', 'cards.transcription'],
  ].flatMap(([folder = '', list = '']) =>
    readFileSync(join(dir, SPHINX, folder, list), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, text = '', name = ''] = /^<s>(.*)<\/s> \((.+)\)/.exec(line) ?? [];
        if (name === '') return [];
        const samples = samplesOf(readFileSync(join(dir, SPHINX, folder, `${name}.wav`)));
        return [{ set: 'reading', said: spellOut(text), samples }];
      }),
  );
}
