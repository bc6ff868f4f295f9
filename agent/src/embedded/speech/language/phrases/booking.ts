import type { Rules } from '../grammar.ts';

/** Wanting to book, asking what is free, looking around in the calendar. */
export const bookingRules: Rules = {
  thing: `(/4/<service>|/5/appointment|/4/meeting|/2/call|/2/time|/2/slot|consultation|session|visit|chat|demo|
    booking|reservation|interview|check up|follow up|phone call|video call|quick call|intro call|time slot|
    short meeting|quick chat|conversation|appointment slot|spot)`,
  'a-thing':
    '(/5/an appointment|a <thing>|the <thing>|/2/a meeting|another <thing>|my <thing>|/2/some time|something)',
  want: `(/4/i'd like|/2/i would like|/3/i want|/3/i need|i'd love|i was hoping|i'm hoping|i'm looking|i wanted|
    i'd prefer|we'd like|we need|we want|i have|i'm trying|i am trying|i am looking|i would love|i wish)`,
  can: `(/4/can|/3/could) (/4/i|/2/we|/3/you|you please|you maybe|i please|i possibly)`,
  'book-verb': `(/5/book|/2/make|/3/schedule|/2/set up|arrange|get|reserve|find|fix|plan|organize|have|take|grab|
    pick|choose|sort out|put in|put down|block|request|sign up for|lock in|register for)`,
  start: `(<want> to <book-verb>|<can> <book-verb>|i'd like to <book-verb>|let's <book-verb>|please <book-verb>|
    help me <book-verb>|i'm calling to <book-verb>|i'm calling because i (want|need) to <book-verb>|
    i was wondering if i could <book-verb>|is it possible to <book-verb>|would it be possible to <book-verb>|
    may i <book-verb>|how do i <book-verb>|how can i <book-verb>|i just (want|need) to <book-verb>|
    do you think i could <book-verb>|i think i'd like to <book-verb>|any chance i (can|could) <book-verb>)`,
  book: `(/6/<start> <a-thing> [<on-when>]|/2/book me (in|an appointment|a <thing>) [<on-when>]|
    <want> <a-thing> [<on-when>]|(can|could) (i|we|you) (come in|come by|stop by|drop by|meet|talk|speak|see me) [<on-when>]|
    (can|could) you (fit me in|squeeze me in|see me|put me down|put me in|book me in|pencil me in|get me in) [<on-when>]|
    i (need|want|would like|have) to (see|talk to|speak to|speak with|meet|meet with) (someone|somebody|<person>|you|an expert|the team|a specialist|a person) [<on-when>]|
    could we (set up|have|do|arrange|schedule|find) <a-thing> [<on-when>]|
    let's (find a time|set something up|schedule something|do it|meet|book it|get it on the calendar|get something scheduled|talk) [<on-when>]|
    (can|could|would) you (set up|schedule|arrange|find|book) (<a-thing>|me <a-thing>|something) [<on-when>]|
    i'm looking (for|to book) <a-thing> [<on-when>]|i'm calling (about|for) <a-thing>|
    when (can|could) (i|we) (come in|meet|talk|see you|speak|book|see <person>)|when (are you|is <person>) (free|available|in) [<on-when>]|
    what's the (soonest|earliest|next|first) (i|we|you) (can|could) (come in|meet|talk|do|see me|get)|
    i'd like to come in [for <a-thing>] [<on-when>]|i want to come (in|by) [<on-when>]|
    (an appointment|appointment|a meeting|booking|book an appointment|make an appointment|schedule a meeting|book a <service>|book a time|book now|new appointment) [please] [<on-when>]|
    it's about <a-thing>|i heard i can book <a-thing> here|a friend told me to book <a-thing>|
    are you taking (new|any) (appointments|bookings|clients|patients|customers))`,
  free: `(anything|any (openings|slots|availability|appointments|times|time|spots|space|gaps)|something|time|
    a (slot|time|spot|gap|<thing>|free slot)|room|openings|availability|slots|times|anybody|someone)`,
  available: `(/3/free|/3/available|open|left|possible|good|okay|bookable)`,
  ask: `(/4/do you have <free> [<available>] [<on-when>]|have you got <free> [<on-when>]|
    /3/is there <free> [<available>] [<on-when>]|are there <free> [<available>] [<on-when>]|
    /3/what do you have [<available>] [<on-when>]|what have you got [<on-when>]|
    /2/what (times|slots|days|openings|appointments|hours) (are <available>|do you have|are there|have you got) [<on-when>]|
    what's (<available>|your availability|your schedule like|the availability|free) [<on-when>]|
    /2/are you (<available>|there|around|working) [<on-when>]|/2/is <when> <available>|
    (does|would|will) <when> (work|be okay|be possible|be good|suit you) [for you]|could we (do|say|try|make it) <when>|
    how about <when>|/2/what about <when>|/2/when is (the|your) (next|earliest|first|soonest) <available> (appointment|slot|opening|time|day)|
    what is (the|your) (earliest|first|next|latest|last|soonest) (<thing>|slot|time|day|one|opening|you have) [<available>|you have]|
    the (earliest|first|next|soonest) (you have|available|possible|appointment|slot|time|one) [please]|
    which (days|times|day|time|slots) (are|is|do you have) <available> [<on-when>]|
    when do you have (time|something|anything|space) [<on-when>]|could you check <when>|can you check <when>|
    whatever (you have|is free|is available|works|is the earliest) [<on-when>]|
    i'm (free|available|flexible|only free|only available|mostly free|pretty flexible) [<on-when>]|
    i (can|could|can only|could only) (do|make|come|make it) <when>|i'm (not|never|only|usually|always) (free|available|around|in) [on] (<weekdays>|<when>)|i (can't|cannot|can not) (do|make|come on) (<weekdays>|<when>|<clock>)|<weekdays> (are|don't|work|are not|aren't) (good|work|bad|best|out|for me)|<when> (works|would work|is best|is better|suits me|would be best) [for me]|
    (ideally|preferably|maybe|perhaps|hopefully|possibly) <when>|i (prefer|would prefer|like|need something) <when>|
    (is that|is it) <available> [<on-when>]|anyone <available> <when>|do you work (on weekends|on <weekdays>|<when>))`,
  'show-verb': `(/4/show me|/2/can you show me|could you show me|let me see|let's see|let's look at|let's try|go to|take me to|
    jump to|switch to|pull up|bring up|look at|move to|skip to|check|display|open|i'd like to see|i want to see|
    can i see|could i see|could you go to|can you go to|can we look at|please show me|scroll to)`,
  browse: `(/5/<show-verb> <when> [/3/|instead]|(can|could) (we|i|you) (look at|see|try|check|go to) (<period>|<day>|<month>) [instead]|(how|what) does <when> look [like] [for you]|how is <when> [for you]|how's <when> [for you]|/2/<show-verb> (<when>|the <next> (one|two|three|four|couple of|few) (week|weeks|month|months|days))|
    /3/(next|previous|following) (week|month|day|page)|/2/(go|move|scroll) (back|forward|on|ahead|down|up) [(a|one|two) (week|day|month|weeks|page)]|
    (go|take me) back to (today|this week|next week|the week before|the list|the calendar|the first week|<weekday>)|
    (a|one|two|three) (week|weeks|month|months|day|days) (later|earlier|ahead|back|further)|
    (/2/anything|something|a bit|a little|much) (/2/earlier|/2/later|else|sooner|different) [that|in the|the same] [day|week|<part>]|
    later that (day|week|<part>|same day)|earlier that (day|week|<part>|same day)|the same time <when>|
    (any|are there any|do you have any|show me|have you got any) (other|more|earlier|later|different) (times|days|slots|options|openings|dates|weeks) [<on-when>]|
    (do you have|is there|have you got) (anything|something) (earlier|later|else|sooner|different|closer|in between) [<on-when>]|
    what else (do you have|is there|is available|have you got)|more (options|times|slots|days)|show me (more|everything|all of them|all times|all days|other days|the rest)|
    (the|show me the|give me the) (whole|full|entire) (week|month|day|list)|the next (week|two weeks|month|three months|day|one|page)|
    (keep going|go on|next|back|previous|forward|again one week later)|(one|two|three) (week|month|weeks|months)|
    (month|week|day|list|agenda) view|show me (a|the) (month|week|list) (view|instead)|show me (two|three|one) (weeks|months|month|week)|
    only [show me] (mornings|afternoons|evenings|<weekdays>)|just (mornings|afternoons|evenings|<weekdays>))`,
  next: '(next|coming|following|first|last)',
  screen: `(/3/(open|show|show me|open up|bring up|pull up|can you open|could you open|can you show me|let me see|put up|can i see|i want to see|i'd like to see|start) (the|your|a|my) (calendar|schedule|booking page|times|slots|dates|availability|screen)|
    /3/(close|hide|dismiss|put away|get rid of|can you close|please close|remove|shut|minimize) (the|that|this) (calendar|panel|screen|window|schedule|page|thing)|
    (close it|hide it|open it|open it again|open it up|show it|show it again|put it away|take it away|close that|open that again)|
    i (don't|can't|cannot|do not) see (the calendar|anything|it|it on my screen|a calendar)|
    i (don't have|have no|am not at|am not looking at|don't want) (a screen|the screen|a computer|my screen|a calendar)|
    (where is|what's on|what is on) (the calendar|my screen|the screen)|i (can see|see) (the calendar|it|it now|the times)|
    i'm (on my phone|driving|on the phone|not at my computer|looking at it|at my computer|just calling)|
    (i'll|i will) (type|tap|click|do|enter|pick|fill) (it|it in|that|one|it out) [myself]|
    the (button|page|screen|calendar) (doesn't work|is not working|is frozen|isn't loading|is empty|is blank|disappeared))`,
};
