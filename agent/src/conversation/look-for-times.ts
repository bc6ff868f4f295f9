/** Looks for times that fit a wish, shows them, points at a few, and says what there is. */
import {
  addDays,
  localDate,
  windowOf,
  type Instant,
  type Slot,
  type SlotFilter,
} from '@in-call-calendar/shared';
import type { CalendarCall } from '../call/calendar-call.ts';
import { fitting, isExact, pickOffers } from './offers.ts';
import { offered, spokenChoices, spokenWish, type Speaking } from './phrasing.ts';
import type { TimeWish, ToolArgs, ToolResult } from './tool-contract.ts';
import { filterFor, showingFor, type Showing } from './wish-window.ts';

/** How far ahead is looked when nothing fits, step by step. */
const SEARCH_STEPS_DAYS = [14, 35, 70];

export async function lookForTimes(
  call: CalendarCall,
  args: ToolArgs<'show_calendar'>,
  { open }: { open: boolean },
): Promise<ToolResult> {
  const before = call.state();
  const zone = before.zones.shown;
  const today = localDate(before.now, zone);
  const showing = showingFor(args, before, today);
  const filter = filterFor(args, before.filter, args.keepFilter === true);
  const window = windowOf(showing.range, showing.from);
  if (open) show(call, showing, filter);
  await call.ensure(window);

  const known = call.allSlots();
  const wish = withDefaultDates(args, window);
  const fits = fitting(known, wish, filter, zone);
  if (fits.length > 0) {
    const { times, total } = pickOffers(fits, args, zone);
    const exact = isExact(times, args, zone);
    point(call, times);
    return answer(
      call,
      times,
      total,
      exact,
      sayFound(call, { times, total, exact, wish: args, filter }),
    );
  }
  // What could not be read is not empty.
  if (!call.slots(window).complete) {
    return {
      ok: false,
      say: 'I cannot reach the calendar right now. It will show the times as soon as it answers.',
      times: [],
      total: 0,
    };
  }
  return lookFurther(call, { args, showing, filter, open });
}

/** Nothing fits the wished dates: the same wish later on, or other times on the same dates. */
async function lookFurther(
  call: CalendarCall,
  search: { args: TimeWish; showing: Showing; filter: SlotFilter | null; open: boolean },
): Promise<ToolResult> {
  const { args, showing, filter, open } = search;
  const { zones, now } = call.state();
  const today = localDate(now, zones.shown);
  const nothing = `There is nothing free ${spokenWish(args, filter, today)}`.trim();

  const sameDates = filter
    ? fitting(
        call.allSlots(),
        withDefaultDates(args, windowOf(showing.range, showing.from)),
        null,
        zones.shown,
      )
    : [];
  if (sameDates.length > 0) {
    const { times } = pickOffers(sameDates, closestTo(args), zones.shown);
    if (open) show(call, showing, null);
    point(call, times);
    const say = `${nothing}. What I do have is ${choices(call, times)}.`;
    return answer(call, times, sameDates.length, false, say);
  }

  const from = args.from !== undefined && args.from > today ? args.from : today;
  for (const days of SEARCH_STEPS_DAYS) {
    const to = addDays(from, days);
    await call.ensure({ from, to });
    const later = fitting(call.allSlots(), { from, to }, filter, zones.shown);
    if (later.length === 0) continue;
    const { times } = pickOffers(later, { order: 'soonest', ...nearOf(args) }, zones.shown);
    const [first] = times;
    if (open && first) {
      const date = localDate(first.start, zones.shown);
      show(call, showingFor({ from: date, to: date }, call.state(), today), filter);
    }
    point(call, times);
    return answer(
      call,
      times,
      later.length,
      false,
      `${nothing}. The next free times are ${choices(call, times)}.`,
    );
  }
  point(call, []);
  const until = addDays(from, SEARCH_STEPS_DAYS.at(-1) ?? 0);
  if (!call.slots({ from, to: until }).complete) {
    return answer(call, [], 0, false, `${nothing}, and I cannot read later dates right now.`);
  }
  return answer(
    call,
    [],
    0,
    false,
    `${nothing}, and I found nothing else until ${spokenWish({ from: until, to: until }, null, today).replace(/^on /, '')}.`,
  );
}

function show(call: CalendarCall, { range, from }: Showing, filter: SlotFilter | null): void {
  call.dispatch({ type: 'open', by: 'voice', range, from, filter });
}

function point(call: CalendarCall, times: readonly Slot[]): void {
  call.dispatch({ type: 'highlight', starts: times.map((slot) => slot.start) });
}

function withDefaultDates(wish: TimeWish, window: { from: string; to: string }): TimeWish {
  if (wish.from !== undefined || wish.to !== undefined) return wish;
  return { ...wish, from: window.from, to: window.to };
}

/** The clock time a wish is about, as something to be near to. */
function closestTo(wish: TimeWish): TimeWish {
  const near = wish.near ?? wish.after ?? wish.before;
  return near === undefined ? {} : { near };
}

function nearOf({ near }: TimeWish): TimeWish {
  return near === undefined ? {} : { near };
}

function speakingOf(call: CalendarCall): Speaking {
  const { now, zones } = call.state();
  return { now, zones };
}

function choices(call: CalendarCall, times: readonly Slot[], last: 'and' | 'or' = 'or'): string {
  return spokenChoices(
    times.map((slot) => slot.start),
    speakingOf(call),
    last,
  );
}

function sayFound(
  call: CalendarCall,
  found: {
    times: Slot[];
    total: number;
    exact: boolean;
    wish: TimeWish;
    filter: SlotFilter | null;
  },
): string {
  const { times, total, exact, wish } = found;
  const words = choices(call, times);
  if (!exact) return `That exact time is not free. The closest I have is ${words}.`;
  if (wish.near !== undefined) {
    return times.length === 1
      ? `${capital(words)} is free.`
      : `${capital(choices(call, times, 'and'))} are free.`;
  }
  if (total === 1) return `There is one free time: ${words}.`;
  if (wish.order === 'soonest') return `The soonest I have is ${words}.`;
  if (wish.order === 'latest') return `The latest I have is ${words}.`;
  if (total <= times.length) return `I have ${words}.`;
  return `I have ${words}, among others.`;
}

function answer(
  call: CalendarCall,
  times: readonly Slot[],
  total: number,
  exact: boolean,
  say: string,
): ToolResult {
  const speaking = speakingOf(call);
  return {
    ok: true,
    say,
    times: times.map((slot): { start: Instant; spoken: string } => offered(slot.start, speaking)),
    total,
    exact,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
