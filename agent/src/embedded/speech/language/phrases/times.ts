import type { Rules } from '../grammar.ts';

/** Days, clock times, ranges and how a caller narrows them. */
export const timeRules: Rules = {
  weekday: '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  weekdays: '(mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends)',
  month: '(january|february|march|april|may|june|july|august|september|october|november|december)',
  unit: '(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)',
  ordinal: `(/3/<unit>|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|
    nineteenth|twentieth|/3/twenty <unit>|thirtieth|thirty first)`,
  hour: '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)',
  minute:
    '(/3/fifteen|/4/thirty|/2/forty five|ten|twenty|twenty five|forty|fifty|fifty five|oh five)',
  half: '(a m|p m|in the morning|in the afternoon|in the evening)',
  clock: `(/5/<hour>|/2/<hour> o'clock|/5/<hour> <minute>|/3/<hour> (a m|p m)|/2/<hour> <minute> (a m|p m)|
    /2/half past <hour>|/2/quarter past <hour>|/2/quarter to <hour>|a quarter (past|to) <hour>|
    (five|ten|twenty) (past|to) <hour>|noon|midday|<hour> in the (morning|afternoon|evening)|half <hour>)`,
  part: '(morning|afternoon|evening)',
  'part-loosely': `(/3/in the <part>|/2/<part>|around noon|at lunchtime|at lunch|early|late|early in the <part>|
    late in the <part>|early <part>|late <part>|first thing [in the morning]|after lunch|before lunch|after work|
    before noon|mid <part>|end of day|at the end of the day|any time|all day|during the day)`,
  'plain-day': `(/3/today|/4/tomorrow|/2/the day after tomorrow|/6/<weekday>|/4/next <weekday>|/3/this <weekday>|
    /2/this coming <weekday>|/2/<weekday> (next|this) week|/2/the <ordinal>|<weekday> the <ordinal>|
    <month> <ordinal>|<month> the <ordinal>|the <ordinal> of <month>|the <ordinal> of (this|next) month|
    /2/a week from (today|tomorrow|/3/<weekday>)|two weeks from (today|tomorrow|<weekday>)|<weekday> week|
    in (two|three|four|five|six|ten|a couple of|a few) days|the following (day|<weekday>)|the next day|
    the (first|last|second|third) <weekday> [(of|in) <month>]|the same day|the day before|tonight)`,
  day: '(/12/<plain-day>|either <weekday> or <weekday>|<weekday> or <weekday>|<weekday> and <weekday>)',
  period: `(/2/<month>|/4/next week|/2/this week|/2/the week after next|the week after|the following week|
    /2/sometime next week|some time next week|any time next week|later this week|early next week|late next week|
    later next week|the end of [next|this|the] week|the beginning of next week|the weekend|this weekend|
    next weekend|the next two weeks|the next few days|the next few weeks|the coming weeks|/2/next month|
    this month|later this month|early next month|the end of the month|the beginning of (the|next) month|in <month>|
    early <month>|late <month>|mid <month>|the middle of <month>|in (two|three|four|six|a couple of|a few) weeks|
    in (a|one|two|three) (week|month|months)|the week of [the] (<ordinal>|<month> <ordinal>)|
    the first week of <month>|the last week of <month>|a (week|month) from now|two weeks from now|the coming week|
    the rest of the week|the same week|two weeks out|between <weekday> and <weekday>|(christmas|new year|easter)|
    next year|(one|two|three|six) months (out|ahead|from now))`,
  'day-part': `(/4/<day> <part-loosely>|/3/<weekday> <part>|/2/next <weekday> <part>|tomorrow <part>|this <part>|
    <period> <part-loosely>|<part-loosely> <day>|(in the|the) <part> (of|on) [the] <day>|
    <day> in the <part>)`,
  exactly: '(at|around|about|by|from|/2/)',
  'day-time': `(/5/<day> <exactly> <clock>|/3/<clock> on <day>|/2/<day> <exactly> <clock>|at <clock>|
    <exactly> <clock> on [the] <day>|<day> (after|before|between) <clock>|<day> between <clock> and <clock>|
    <clock> <day>|<day> at <clock> or <clock>|<part-loosely> at <clock>)`,
  limit: `(/2/(mornings|afternoons|evenings|<weekdays>|weekday mornings|weekday evenings) [(after|before|from|until) <clock>]|/2/(after|before|around|about|not before|not after|any time after|any time before|anytime after|
    anytime before|no earlier than|no later than|earlier than|later than|sometime after|sometime before|at|by|until|
    from|starting at|starting from|only after|only before) <clock>|between <clock> and <clock>|
    from <clock> to <clock>|<clock> or later|<clock> or earlier|<clock> onwards|around <clock> or <clock>|
    <clock> at the (earliest|latest)|(after|before) <clock> [on] <day>|after <day>|before <day>|not before <day>|
    (only|just) (in the <part>|mornings|afternoons|evenings|<weekdays>)|(mornings|afternoons|evenings) only|
    not (on|in the) (<weekday>|<part>)|not (too early|too late|today|tomorrow|<weekday>|<day>|mondays)|
    (any day|every day|anything) (but|except) <weekday>|any <weekday>|[on] <weekdays>|as early as possible|
    as late as possible|as soon as possible|as soon as you can|at your earliest convenience)`,
  when: '(/5/<day>|/4/<period>|/5/<day-part>|/5/<day-time>|/2/<limit>|<day> <limit>|<period> <limit>)',
  'on-when': `(/3/on <day>|/4/for <when>|/6/<when>|/2/at <clock>|on <day> <part-loosely>|on <day> <limit>)`,
};
