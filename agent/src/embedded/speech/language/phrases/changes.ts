import type { Rules } from '../grammar.ts';

/** Bookings made before, series, and time zones. */
export const changeRules: Rules = {
  'made-thing': `(/5/appointment|/3/booking|/2/meeting|reservation|<thing>)`,
  'my-booking': `(/5/my <made-thing>|the <made-thing>|my (existing|next|upcoming|other) <made-thing>|my <weekday> <made-thing>|/2/it|/2/that)`,
  'move-verb': '(/4/move|/3/reschedule|/3/change|postpone|shift|push|switch|rebook)',
  'find-verb': '(/3/find|look up|check|see|look for|pull up|get)',
  intent: `(/4/(i'd like to|i want to|i need to|i would like to|i have to|can i|could i|can you|could you|please|can we|could we) <move-verb> <my-booking> [/2/(to|for) <when>]|
    /3/(i'd like to|i want to|i need to|i would like to|can i|could i|can you|could you|please) cancel <my-booking> [on <day>]|
    /3/<move-verb> <my-booking> (to|/2/from <day> to) <when>|/2/(i'd like to|i want to|can you|could you|please) <find-verb> my <made-thing> [(on|for) <day>]|
    /2/(can i|can we|i need to|i'd like to|i want to) reschedule|/2/<find-verb> my <made-thing> [please]|
    i have (a|an) <made-thing> on <day> and (i|/2/) (need|want|have) to (<move-verb>|cancel) it [to <when>]|i (already|/2/) have a booking [with you] [on <day>]|
    i (made|have) (a|an) <made-thing> (for|on) <day>|(change|move) my <made-thing> from <day> to <when>|
    i need (a different|another) (time|day|date) for my <made-thing>|i can't make my <made-thing> [on <day>]|
    (push|move) it back (<amount>|by <amount>)|bring it forward (<amount>|by <amount>))`,
  amount:
    '(/3/an hour|/2/half an hour|/2/a week|a day|two hours|fifteen minutes|thirty minutes|one hour|two weeks)',
  afterwards: `(/3/(actually|can we|could we|please|no) make it <amount> (later|earlier)|/2/make it <amount> (later|earlier)|/2/can we move it to <when>|move it to <when>|
    can you move it to <when>|could you change it to <when>|/2/cancel (that|it) [please]|actually cancel (that|it)|please cancel it|
    i'd like to (move|cancel) it|move it please|yes (move|cancel) it|no (leave|keep) it [as it is]|leave it as it is|keep it|
    yes please (move|cancel) it|keep it as it is|<amount> (later|earlier) [please])`,
  times: '(/3/two|/4/three|/5/four|/2/five|/3/six|eight|ten|twelve)',
  rhythm: `(/5/every week|/4/weekly|/4/every other week|/3/every two weeks|/3/every <weekday>|/3/once a week|/3/once a month|/2/monthly|/2/every month|each week|every other <weekday>|
    every second week|every three weeks|biweekly|every fortnight|once a year|every year)`,
  'how-often': `(/4/for <times> weeks|/3/<times> times|/3/for a month|/2/for <times> months|for the next <times> weeks|for a couple of months|for half a year|for a year|<times> times in all)`,
  series: `(/6/<rhythm> <how-often>|/2/<rhythm> at <clock> <how-often>|/2/<rhythm>|(make|repeat) it <rhythm> [<how-often>]|can (i|we) (come|do it|have it|book it) <rhythm> [<how-often>]|
    (i'd like|i want|i need) (a weekly|a monthly|a recurring|a regular) <made-thing> [<how-often>]|<day-time> <rhythm> <how-often>|
    (<times> weeks|<times> months) in a row|/2/<how-often>|/2/just once|only once|just the once|just this once|don't repeat it|no just once)`,
  place: `(/4/london|/4/new york|/3/berlin|/2/paris|/2/los angeles|/2/tokyo|chicago|sydney|madrid|dublin|toronto|singapore|amsterdam|vienna|zurich|india|california|/2/eastern|/2/pacific|/2/central|mountain)`,
  zoning: `(/4/in <place> time [please]|/3/show (it|them|me the times|that|the times) in <place> time|/3/i'm in <place>|i am in <place>|i live in <place>|i'm calling from <place>|
    (switch|change) [it] to <place> time|/2/<place> time [please]|can (you|i) (show|see) (it|that|them) in <place> time|what's that in <place> [time]|what time is that in <place>|
    /2/in (your|my) time [zone]|in (my|your) local time|show it in (my|your) time [zone]|(use|in) the host's time [zone]|back to my time zone)`,
  lookup: `(/3/find my (booking|appointment)|the booking is (on|for) <day>|it's (on|for) <day>|it was (on|for) <day>|it is on <day>|
    <day>|i booked it with <email>|the email is <email>|another (address|day|email)|it's under another (address|email)|the other one|the one on <day>|the one at <clock>)`,
  changes: '(/5/<intent>|/3/<afterwards>|/4/<series>|/3/<zoning>|/2/<lookup>)',
};
