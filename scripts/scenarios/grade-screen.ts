/** Checks what the caller sees and has heard against what a scenario expects. */
import type { CalendarView, Zone } from '@in-call-calendar/shared';
import { instantOf } from './local-time.ts';
import { isAnswer } from './provider-state.ts';
import type { ExpectedScreen, ExpectedWords } from './scenario-schema.ts';
import { patternOf } from './text-pattern.ts';

/** What is wrong with the screen; empty where nothing is. */
export function gradeScreen(expected: ExpectedScreen, view: CalendarView, zone: Zone): string[] {
  const problems: string[] = [];
  const same = (field: string, wanted: unknown, found: unknown): void => {
    if (wanted !== undefined && wanted !== found) {
      problems.push(
        `screen.${field}: expected ${JSON.stringify(wanted)}, it is ${JSON.stringify(found)}`,
      );
    }
  };
  const start = (time: string | null | undefined): string | null | undefined =>
    typeof time === 'string' ? instantOf(time, zone) : time;
  const open = view.step === 'closed' ? null : view;

  same('step', expected.step, view.step);
  same('zone', expected.zone, view.zones.shown);
  same('clock', expected.clock, view.zones.hour12 ? 12 : 24);
  same('selected', start(expected.selected), 'selected' in view ? view.selected : null);
  same('range', expected.range, open?.range);
  same('from', expected.from, open?.window.from);
  same('to', expected.to, open?.window.to);
  same('notice', expected.notice, open?.notice?.kind ?? null);
  same('finding', expected.finding, view.step === 'finding' ? view.finding.status : null);
  for (const [slug, answer] of Object.entries(expected.details ?? {})) {
    const found = open?.details[slug]?.value;
    if (!isAnswer(found ?? '', answer)) same(`details.${slug}`, answer, found);
  }
  if (expected.card) {
    const card = view.step === 'booked' ? view.booking : null;
    same('card.start', start(expected.card.start), card?.start);
    same('card.status', expected.card.status, card?.status);
    same('card.name', expected.card.name, card?.attendeeName);
    same('card.email', expected.card.email, card?.attendeeEmail);
  }
  return problems;
}

/** What has to be said and was not, and what must not be said and was. */
export function gradeWords(
  expected: { say?: ExpectedWords[] | undefined; 'never say'?: ExpectedWords[] | undefined },
  said: readonly string[],
  isEmbedded: boolean,
): string[] {
  const counts = (words: ExpectedWords): boolean => typeof words === 'string' || isEmbedded;
  const missing = (expected.say ?? [])
    .filter(counts)
    .map(sourceOf)
    .filter((source) => !said.some(patternOf(source)))
    .map((source) => `say: nobody said "${source}"`);
  const wrong = (expected['never say'] ?? [])
    .filter(counts)
    .map(sourceOf)
    .flatMap((source) =>
      said.filter(patternOf(source)).map((text) => `never say "${source}": it said "${text}"`),
    );
  return [...missing, ...wrong];
}

function sourceOf(words: ExpectedWords): string {
  return typeof words === 'string' ? words : words.text;
}
