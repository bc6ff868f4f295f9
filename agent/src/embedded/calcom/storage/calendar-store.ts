import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps } from '../availability/interval.ts';
import type { Interval } from '../availability/interval.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { StoredCalendar } from './stored-calendar.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { Journal, JournalError } from './journal.ts';
import { journalEntrySchema } from './records.ts';
import type { JournalRecord } from './records.ts';

/** A line in ten may be out of date before the journal is written afresh at the next start. */
const COMPACT_ABOVE_LINES = 1000;

/** The calendar on disk. State shows only what is safe there; a change shows once its promise resolves. */
export class CalendarStore {
  readonly state: StoredCalendar;
  readonly #journal: Journal;
  readonly #lock: { release(): Promise<void> };
  /** Times that bookings are about to take, while their records are on the way to the disk. */
  readonly #claims = new Set<Interval>();
  readonly #queues = new Map<string, Promise<unknown>>();

  private constructor(state: StoredCalendar, journal: Journal, lock: { release(): Promise<void> }) {
    this.state = state;
    this.#journal = journal;
    this.#lock = lock;
  }

  /**
   * Opens the data directory, making it when absent, and replays its journal.
   *
   * @param nowMs - holds that have run out by then are dropped when the journal is written afresh.
   * @throws DataDirInUseError when another server has it; JournalError when a line cannot be read.
   */
  static async open(options: {
    dataDir: string;
    calendar: Calendar;
    nowMs: number;
    log: (message: string, fields: Record<string, unknown>) => void;
  }): Promise<CalendarStore> {
    mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
    const lock = await lockDataDir(options.dataDir);
    try {
      const state = new StoredCalendar(options.calendar);
      const path = join(options.dataDir, 'calendar.jsonl');
      const journal = await replay(path, state, options);
      return new CalendarStore(state, journal, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Writes facts to disk, all or none, and then takes them over into the state.
   *
   * @throws JournalError when a fact could not be read again; nothing is written then.
   */
  async commit(records: readonly JournalRecord[]): Promise<void> {
    await this.#journal.append(encode(records), { durable: true });
    for (const record of records) this.state.apply(record);
  }

  /**
   * For facts that may be lost in a power cut (holds are advisory): the state has them at once, so two
   * callers cannot both take the same hold, and the file has them when the promise resolves.
   *
   * @throws JournalError as `commit` does.
   */
  async note(record: JournalRecord): Promise<void> {
    const line = encode([record]);
    this.state.apply(record);
    await this.#journal.append(line, { durable: false });
  }

  /**
   * Claims times until `release`. Returns `undefined` when another request that is still being written has
   * claimed one of them.
   */
  claim(times: readonly Interval[]): { release(): void } | undefined {
    const taken = [...this.#claims].some((claim) => times.some((time) => overlaps(claim, time)));
    if (taken) return undefined;
    const claims = times.map(({ startMs, endMs }) => ({ startMs, endMs }));
    for (const claim of claims) this.#claims.add(claim);
    return {
      release: () => {
        for (const claim of claims) this.#claims.delete(claim);
      },
    };
  }

  /** Runs changes of one thing one after the other, so that each sees the result of the one before. */
  async exclusively<T>(key: string, change: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve();
    const result = before.then(change, change);
    this.#queues.set(key, result);
    try {
      return await result;
    } finally {
      if (this.#queues.get(key) === result) this.#queues.delete(key);
    }
  }

  /** Waits for pending writes and frees the data directory. */
  async close(): Promise<void> {
    await this.#journal.close();
    await this.#lock.release();
  }
}

function encode(records: readonly JournalRecord[]): string {
  const line = JSON.stringify({ v: 1, records });
  decode(line, 'not written');
  return line;
}

async function replay(
  path: string,
  state: StoredCalendar,
  options: { nowMs: number; log: (message: string, fields: Record<string, unknown>) => void },
): Promise<Journal> {
  const { journal, lines, tornBytes } = await Journal.open(path);
  try {
    if (tornBytes > 0) options.log('cut off an unfinished last line of the journal', { tornBytes });
    for (const [i, line] of lines.entries()) {
      for (const record of decode(line, `${path}:${i + 1}`)) state.apply(record);
    }
    const records = state.records(options.nowMs);
    if (lines.length <= COMPACT_ABOVE_LINES || lines.length < records.length * 1.1) return journal;
    await journal.close();
    await Journal.rewrite(
      path,
      records.map((record) => encode([record])),
    );
    options.log('wrote the journal afresh', {
      linesBefore: lines.length,
      linesAfter: records.length,
    });
    return (await Journal.open(path)).journal;
  } catch (error) {
    await journal.close().catch(() => undefined);
    throw error;
  }
}

function decode(line: string, place: string): JournalRecord[] {
  let parsed;
  try {
    parsed = journalEntrySchema.safeParse(JSON.parse(line));
  } catch (cause) {
    throw new JournalError(`${place}: not JSON; restore the file from a copy or remove this line`, {
      cause,
    });
  }
  if (!parsed.success) {
    throw new JournalError(`${place}: not a record of this version`, { cause: parsed.error });
  }
  return parsed.data.records;
}
