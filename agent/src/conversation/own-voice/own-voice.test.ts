import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import { createOwnVoice, type OwnVoice } from './own-voice.ts';

const QUESTION = 'What name shall I put it under?';
const READY = 'Just say yes and I will book it, or tell me what to change.';

let now: number;
let echoes: number;
let own: OwnVoice;

function startCall(language: Language, said: string): void {
  now = 0;
  echoes = 0;
  own = createOwnVoice({
    language,
    now: () => now,
    onEcho: () => {
      echoes += 1;
    },
  });
  own.begins();
  own.says(said);
}

beforeEach(() => {
  startCall('en', QUESTION);
});

/** The agent speaks from now on for so long; a voice is heard so long after it began. */
function speaks(forMs: number, heardAfter: number): void {
  const from = now;
  own.speaking(true);
  const voice = () => {
    now = from + heardAfter;
    own.heard();
  };
  if (heardAfter < forMs) voice();
  now = from + forMs;
  own.speaking(false);
  if (heardAfter >= forMs) voice();
}

describe('what the agent says', () => {
  it('is its own voice where it is heard while it speaks, whenever the words come', () => {
    speaks(2000, 400);
    now += 3000;
    expect(own.isEcho(QUESTION)).toBe(true);
    expect(echoes).toBe(1);
  });

  it('is its own voice a moment after it spoke', () => {
    speaks(2000, 2200);
    expect(own.isEcho(QUESTION)).toBe(true);
  });

  it('is the caller’s where they repeat it later', () => {
    speaks(2000, 2800);
    expect(own.isEcho(QUESTION)).toBe(false);
    expect(echoes).toBe(0);
  });

  it('is its own voice where its words come after the caller has begun to answer', () => {
    speaks(2000, 400);
    now = 3000;
    own.heard();
    expect(own.isEcho(QUESTION)).toBe(true);
    expect(own.isEcho('Anna Berg')).toBe(false);
  });

  it('is the caller’s in the next voice, once the one over the agent’s was judged', () => {
    speaks(2000, 400);
    expect(own.isEcho(QUESTION)).toBe(true);
    now = 5000;
    own.heard();
    expect(own.isEcho(QUESTION)).toBe(false);
    expect(echoes).toBe(1);
  });

  it('is the caller’s in the next voice, where the one before brought no words or the caller’s', () => {
    for (const words of ['', 'wait a moment']) {
      speaks(2000, 400);
      expect(own.isEcho(words)).toBe(false);
      now += 3000;
      own.heard();
      expect(own.isEcho(QUESTION)).toBe(false);
    }
  });

  it('is the caller’s in the words after those that were judged, where two voices wait', () => {
    speaks(2000, 400);
    now = 5000;
    own.heard();
    expect(own.isEcho(QUESTION)).toBe(true);
    expect(own.isEcho(QUESTION)).toBe(false);
  });

  it('is its own voice after a voice that brought no words', () => {
    now = 1000;
    own.heard();
    now = 9000;
    speaks(2000, 400);
    expect(own.isEcho(QUESTION)).toBe(true);
    now += 3000;
    own.heard();
    expect(own.isEcho(QUESTION)).toBe(false);
  });

  it('is the caller’s two voices after one that was heard while it spoke', () => {
    speaks(2000, 400);
    for (now of [3000, 5000]) own.heard();
    expect(own.isEcho(QUESTION)).toBe(false);
  });

  it('comes piece by piece', () => {
    own.says(' You can ');
    own.says('spell it.');
    speaks(2000, 400);
    expect(own.isEcho('you can spell it')).toBe(true);
  });

  it('comes back in parts', () => {
    own.begins();
    own.says(READY);
    speaks(2000, 400);
    expect(own.isEcho('Just say yes and I will book it,')).toBe(true);
    expect(own.isEcho('or tell me what to change.')).toBe(true);
  });

  it('is forgotten once a lot else was said', () => {
    for (let turn = 0; turn < 50; turn += 1) own.says('The next one is on Monday. ');
    speaks(2000, 400);
    expect(own.isEcho(QUESTION)).toBe(false);
  });
});

describe('an order in the words of the agent’s question', () => {
  const ORDERS: readonly (readonly [Language, string, string])[] = [
    ['en', 'So that is Tuesday at 2 PM. Shall I go ahead and book it?', 'Go ahead and book it.'],
    ['en', 'Shall I move it to Wednesday, December 2nd?', 'move it to wednesday december second'],
    ['en', 'That one has just gone. Shall I look for another time?', 'look for another time'],
    ['de', 'Soll ich nach einer anderen Zeit suchen?', 'nach einer anderen Zeit suchen'],
    ['es', '¿Quiere que busque otra hora libre?', 'busque otra hora libre'],
  ];

  it.each(ORDERS)(
    'in %s is the caller’s once the agent has ended: %s %s',
    (language, said, heard) => {
      startCall(language, said);
      speaks(3000, 3200);
      expect(own.isEcho(heard)).toBe(false);
      expect(echoes).toBe(0);
    },
  );

  it.each(ORDERS)('in %s is an echo while the agent is heard: %s %s', (language, said, heard) => {
    for (const heardAfter of [400, 2900]) {
      startCall(language, said);
      speaks(3000, heardAfter);
      expect(own.isEcho(heard)).toBe(true);
    }
  });

  it.each(ORDERS)(
    'in %s leaves the whole question an echo a moment later: %s',
    (language, said) => {
      startCall(language, said);
      speaks(3000, 3200);
      expect(own.isEcho(said)).toBe(true);
    },
  );

  it('is an echo where a voice after the agent’s first words brought none', () => {
    startCall('en', 'One moment.');
    speaks(1000, 1200);
    now = 3000;
    own.begins();
    own.says('Shall I go ahead and book it?');
    speaks(2000, 900);
    expect(own.isEcho('go ahead and book it')).toBe(true);
  });

  it('is an echo where one voice over the agent’s has not been judged', () => {
    startCall('en', 'Shall I go ahead and book it?');
    speaks(3000, 400);
    now = 3200;
    own.heard();
    expect(own.isEcho('go ahead and book it')).toBe(true);
    expect(own.isEcho('go ahead and book it')).toBe(false);
  });
});

describe('a voice over the agent’s', () => {
  it('may be its own until its words are known', () => {
    expect(own.isUnsure()).toBe(false);
    speaks(2000, 400);
    expect(own.isUnsure()).toBe(true);
    now = 5000;
    own.heard();
    expect(own.isUnsure()).toBe(false);
  });

  it('is the caller’s where its words are', () => {
    speaks(2000, 400);
    expect(own.isEcho('wait what about friday afternoon')).toBe(false);
  });
});
