/** Looks for times that fit a wish, shows them, points at a few, and says what there is. */
import {
  addDays,
  localDate,
  windowOf,
  type Instant,
  type Slot,
  type SlotFilter,
} from '@in-call-calendar/shared';
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import { chooseLength } from './length.ts';
import { fitting, isExact, mostFor, pickOffers } from './offers.ts';
import { offered, speakingOf } from './offered.ts';
import type { ToolDeps } from './deps.ts';
import type { TimeWish, ToolArgs, ToolResult } from './contract.ts';
import { filterFor, inOrder, showingFor, type Showing } from './wish-window.ts';

/** How far ahead is looked when nothing fits, step by step. */
const SEARCH_STEPS_DAYS = [14, 35, 70];

/** What a look for times works with. */
export type LookDeps = Pick<ToolDeps, 'call' | 'words' | 'handles' | 'keys'>;

export async function lookForTimes(
  deps: LookDeps,
  wished: ToolArgs<'show_calendar'>,
  { open }: { open: boolean },
): Promise<ToolResult> {
  const { call, words } = deps;
  const args = inOrder(wished);
  const before = call.state();
  const zone = before.zones.shown;
  const today = localDate(before.now, zone);
  const showing = showingFor(args, before, today);
  const filter = filterFor(args, before.filter, args.keepFilter === true);
  const window = windowOf(showing.range, showing.from);
  if (open) show(call, showing, filter);
  const refusal = chooseLength(call, args.minutes);
  if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
  await call.ensure(window);

  const known = call.allSlots();
  const wish = withDefaultDates(args, window);
  const fits = fitting(known, wish, filter, zone);
  if (fits.length > 0) {
    const { times, total } = pickOffers(fits, args, zone);
    const exact = isExact(times, args, zone);
    point(call, times);
    return answer(deps, times, total, exact, sayFound(deps, { times, total, exact, wish: args }));
  }
  // What could not be read is not empty.
  if (call.slots(window).unread.length > 0) {
    return {
      ok: false,
      say: words.search.unreachable(),
      times: [],
      total: 0,
    };
  }
  return lookFurther(deps, { args, showing, filter, open });
}

/** Nothing fits the wished dates: the same wish later on, or other times on the same dates. */
async function lookFurther(
  deps: LookDeps,
  search: { args: TimeWish; showing: Showing; filter: SlotFilter | null; open: boolean },
): Promise<ToolResult> {
  const { call, words } = deps;
  const { args, showing, filter, open } = search;
  const { zones, now } = call.state();
  const today = localDate(now, zones.shown);
  const nothing = words.search.nothing(args, filter, today);

  const sameDates = filter
    ? fitting(
        call.allSlots(),
        withDefaultDates(args, windowOf(showing.range, showing.from)),
        null,
        zones.shown,
      )
    : [];
  if (sameDates.length > 0) {
    const { times } = pickOffers(sameDates, { ...closestTo(args), order: args.order }, zones.shown);
    if (open) show(call, showing, null);
    point(call, times);
    const say = nothing.butOtherTimes(startsOf(times), speakingOf(call));
    return answer(deps, times, sameDates.length, false, say);
  }

  const from = args.from !== undefined && args.from > today ? args.from : today;
  for (const days of SEARCH_STEPS_DAYS) {
    const to = addDays(from, days);
    await call.ensure({ from, to });
    const later = fitting(call.allSlots(), { from, to }, filter, zones.shown);
    if (later.length === 0) continue;
    const wanted = { ...nearOf(args), order: 'soonest' } as const;
    const { times } = pickOffers(later, wanted, zones.shown, mostFor(args));
    const [first] = times;
    if (open && first) {
      const date = localDate(first.start, zones.shown);
      show(call, showingFor({ from: date, to: date }, call.state(), today), filter);
    }
    point(call, times);
    const say = nothing.butLater(startsOf(times), speakingOf(call));
    return answer(deps, times, later.length, false, say);
  }
  point(call, []);
  const furthest = addDays(from, SEARCH_STEPS_DAYS.at(-1) ?? 0);
  const until = args.to !== undefined && args.to > furthest ? args.to : furthest;
  if (call.slots({ from, to: until }).unread.length > 0) {
    return answer(deps, [], 0, false, nothing.laterUnread());
  }
  return answer(deps, [], 0, false, nothing.until(until));
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

function startsOf(times: readonly Slot[]): Instant[] {
  return times.map(({ start }) => start);
}

function sayFound(
  { call, words }: LookDeps,
  found: { times: Slot[]; total: number; exact: boolean; wish: TimeWish },
): string {
  const { total, exact, wish } = found;
  const { search } = words;
  const times = startsOf(found.times);
  const speaking = speakingOf(call);
  const [first] = times;
  if (!exact) return search.closest(times, speaking);
  if (wish.near !== undefined) return search.free(times, speaking);
  if (total === 1 && first !== undefined) return search.only(first, speaking);
  if (wish.order === 'soonest') return search.soonest(times, speaking);
  if (wish.order === 'latest') return search.latest(times, speaking);
  return search.some(times, total <= times.length, speaking);
}

function answer(
  deps: LookDeps,
  times: readonly Slot[],
  total: number,
  exact: boolean,
  say: string,
): ToolResult {
  const keys = deps.keys?.offer(times.length) ?? '';
  return {
    ok: true,
    say: `${say} ${keys}`.trim(),
    times: offered(startsOf(times), deps),
    total,
    exact,
  };
}
