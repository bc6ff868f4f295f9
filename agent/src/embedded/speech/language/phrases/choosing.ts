import type { Rules } from '../grammar.ts';

/** Picking one of the offered times, and changing one's mind about it. */
export const choosingRules: Rules = {
  rank: '(/3/first|/4/second|/2/third|fourth|fifth|/2/last|next|other|middle|top|bottom|earliest|latest|earlier|later|final|sixth)',
  which: `(/5/the <rank> one|/2/the <rank>|the <rank> (option|slot|time|appointment)|(option|number|slot) (one|two|three|four|five|six)|
    that one|this one|/3/the one (at|on|in|for) (<clock>|<day>|the <part>)|the <clock> (one|slot|appointment|option)|
    the <part> (one|slot|appointment)|the <weekday> (one|slot|appointment)|the <rank> (one|slot) on <day>|
    the <rank> (one|slot) in the <part>|either [one|of them]|any of them|any of those|whichever is (first|earliest|earlier|later)|
    the one (before|after) that|<clock> then|the <rank> of (the|those) (two|three)|the one you (said|mentioned) (first|last|before))`,
  take: `(/4/i'll take|i will take|/2/let's do|/2/let's go with|let's take|i'd like|i want|can i have|could i have|i prefer|i'd prefer|
    give me|i'd go with|i'll go with|i choose|i pick|book|book me|select|can i get|could i get|can we do|could we do|
    how about|what about|put me down for|reserve|hold|i think|i guess|maybe|okay|let's say|go for|go with|i'll have|
    can you book|please book|sign me up for|i'd rather have|i would rather have|lets do)`,
  fine: `(works|/2/works for me|works great|works well|works perfectly|is fine|is good|is great|is perfect|is okay|sounds good|sounds great|sounds perfect|
    would be great|would be perfect|would be good|would work|suits me|is best|is ideal|looks good|will do|will be fine|would be ideal|is better|fits|fits me)`,
  unfit: `(/2/doesn't work|doesn't work for me|does not work|won't work|is too early|is too late|is not possible|isn't good|is no good|
    is bad for me|is a bit early|is a bit late|is too soon|is too far away|is taken|is not good|doesn't suit me|is inconvenient)`,
  pick: `(/5/<which> [please]|/4/<take> <which> [please]|/2/<which> <fine>|/5/<take> (<clock>|<day-time>|<day>|<day-part>) [please|then]|
    /4/(<clock>|<day-time>|<day>) <fine>|/4/<clock> [please]|/3/<day-time> [please]|/2/<day> [please]|<day-part> [please]|
    (<which>|<clock>|<day-time>|<day>|<when>) <unfit>|/2/that <fine>|that [one] <unfit>|
    /3/(make it|can we make it|could we make it|let's make it|change it to|switch to|move it to|better make it|no make it) (<clock>|<day-time>|<day>|<which>) [instead]|
    (<clock>|<day>|<which>|<when>) (instead|rather|then|is even better|is better|would be better)|
    (i'd rather|i would rather) (do|have|take|come) (<clock>|<day-time>|<which>|<when>)|
    /2/(is|are) (<clock>|<which>|<day>|<day-time>|that|it|those|that time|that one) (still|/2/) (free|available|open|possible|taken|left)|
    /2/[can you|could you|please] (/2/hold|reserve|keep|block|save) (that|it|that one|<which>|the <clock> slot|<clock>) [for me]|/2/(that one|this one|it|that|<clock>) is (too early|too late|perfect|fine|good|better|okay|taken|gone|not good|great)|/2/(actually|oh) can (we|i|you) (do|make it|say|have|take) (<clock>|<day-time>|<day>)|(release|drop|let go of|forget) (that|it|that one|that slot)|
    (none of (those|these|them|the above)|neither) [works|work|works for me|is good]|
    (a bit|a little|slightly|half an hour|an hour|fifteen minutes) (earlier|later) [please|would be better|if possible]|
    i (don't mind|don't care|have no preference)|it doesn't matter [to me]|(anything|any time|any day|either|both) (is fine|works|is okay|works for me)|
    you (choose|pick|decide)|surprise me|whatever works [best]|the sooner the better|the earlier the better|the later the better)`,
};
