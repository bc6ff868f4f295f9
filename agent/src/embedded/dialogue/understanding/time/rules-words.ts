/** Small words that join, bound, refuse or move times. */
import { DURATION, minutesOf } from './durations.ts';
import { rule, type Item, type Move, type Operator, type Rule } from './items.ts';

const op = (name: Operator): Item => ({ kind: 'op', op: name });
const move = (value: Move): Item => ({ kind: 'move', move: value });

export const OPERATOR_RULES: readonly Rule[] = [
  rule(
    '(?:not|nothing|no|any ?thing but|never)(?: any)? (?:before|earlier than|sooner than|until|till)|no sooner than|(?:at the |my )?earliest (?:is |would be |at )|(?:i )?(?:get off|finish|get out of|am done with|am through with)(?: work| school)?(?: at| around| by)?|(?:i am |i will be )?(?:not )?(?:only )?(?:free|available|open) (?:only )?(?:after|from)|(?:i am )?not (?:free|available) (?:until|till|before)|can not (?:do |make |come )?(?:it |anything )?(?:before|until|till)',
    () => op('from'),
  ),
  rule(
    '(?:not|nothing|no|never)(?: any)? (?:after|later than|past)|(?:i am )?(?:only )?(?:free|available) (?:only )?(?:before|until|till)|can not (?:do |make |come )?(?:it |anything )?(?:after|later than|past)|(?:i am )?not (?:free|available) after|(?:i )?(?:have to|need to|must) (?:leave|go|be gone|be done|be finished) (?:by|at|before)',
    () => op('latest'),
  ),
  rule('at the latest|or (?:earlier|before|sooner)', () => op('latest')),
  rule(
    '(?:any ?time |anything |some ?thing |sometime |a bit |shortly |right |just |or )?(?:after|later than|past|beyond|following|since)',
    () => op('after'),
  ),
  rule(
    'onwards?|on wards|and (?:after|later|beyond|up|onwards?)|or (?:later|after)|at the earliest',
    () => op('onwards'),
  ),
  rule('(?:starting|beginning)(?: from| at| on| with)?|from|as of', () => op('from')),
  rule(
    '(?:any ?time |anything |some ?thing |sometime |a bit |shortly |right |just )?(?:before|prior to|earlier than|ahead of)',
    () => op('before'),
  ),
  rule('until|till|til|up to|up until|not (?:past|beyond)', () => op('until')),
  rule('(?:by|no later than|not later than)(?: the)?', () => op('by')),
  rule('to|through|thru|-|trough', () => op('to')),
  rule('(?:any ?where |any ?time |sometime |somewhere )?(?:in )?between', () => op('between')),
  rule(
    '(?:at )?(?:around|about|approximately|roughly|approx|circa|close to|near|nearer to|nearer|closer to|towards|toward)',
    () => op('around'),
  ),
  rule('or so|ish|more or less|thereabouts|or thereabouts', () => op('ish')),
  rule('at|@', () => op('at')),
  rule('and|&|plus|as well as', () => op('and')),
  rule('or|/|either', () => op('or')),
  rule('(?:the )?week (?:of|starting|beginning|commencing|with)(?: on)?', () => op('weekof')),
  rule(
    '(?:not(?: on| in| at| for| really| during)?(?: a| the| any)?|no(?= (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*s(?: |$))|no(?= (?:early |late )?(?:mornings|afternoons|evenings|nights|weekends|weekdays))|except(?: for)?|excluding|other than|apart from|any ?thing but|any ?time but|any day but|any day except|all but|besides|rather not|avoid(?:ing)?|without|never(?: on)?|instead of|rather than|(?:i |we )?(?:can|could|will|would|do) not (?:do|make|come|manage|like|want|be there)(?: it| in| anything| to come)?(?: on| in| at| this| the)?|(?:that|it|this) (?:can|will|does) not (?:work|be)(?: on| in)?|not (?:available|free)(?: on| in| at)?|unavailable(?: on| in| at)?)',
    () => op('not'),
  ),
  rule(
    '(?:(?:i am|we are|i will be|i would be|already) (?:all )?(?:getting married|flying|busy|booked|tied up|occupied|away|out|out of town|out of office|travell?ing|on vacation|on holiday|on leave|in (?:a )?(?:meetings?|class|court|surgery)|working|at work|in school|abroad)|(?<!(?:can|could|may|to|if|shall) )i have (?:got )?(?:a |an |another |some |my |the )?(?:meetings?|class(?:es)?|plans|appointments?|something|dentist|doctor|haircut|wedding|funeral|exams?|tests?|flight|game|match|rehearsal|shift|interview|lessons?|training|physio|party|school|work|choir|practice|surgery|delivery|plumber)|(?<!\\bare (?:you|they) (?:\\w+ )?)busy|(?<!(?:you|they) )unavailable)(?: all)?(?: day)?(?: on| in| at| for| the)?',
    () => op('busy'),
  ),
  rule('(?:i|we) work(?: all day)?(?: on)?', () => op('busy')),
  rule(
    '(?:does|do|will|would|did|is|are|can) not (?:(?:really |going to )?(?:work|good|great|ideal|suit|fit|possible|convenient|an option|be possible|available)(?: out)?(?: for me| for us| with me)?)|(?:is|are|would be|looks?) (?:bad|no good|out|out of the question|impossible|terrible|difficult|too (?:early|late|soon|far))|no good(?: for me)?|is not',
    () => op('bad'),
  ),
  rule(
    '(?:works|work|is (?:fine|good|great|perfect|better|best|okay|possible)|are (?:fine|good|great|better|best)|would (?:be|work)(?: (?:good|great|better|best|fine|perfect|nice|ideal|lovely))?|suits|sounds good)(?: for me| for us| me| us| best| better| well| fine)*',
    () => op('good'),
  ),
  rule('but(?: maybe| perhaps)?|though|however|because', () => op('but')),
  rule('\\.|\\?|!|;', () => op('break')),
  rule(
    '(?:no |oh |wait |well |or )*(?:i mean|i meant|i said|i mean to say|sorry|actually|wait|scratch that|correction)|no',
    () => op('correct'),
  ),
  rule(
    'how about|what about|let us|maybe|perhaps|rather|i would prefer|prefer|i prefer|make it|(?:change|move|switch|set|push|shift|back|go)(?: it| that| the time| me)? (?:back )?to|could we|can we|try|then|instead',
    () => op('break'),
  ),
];

export const LOOSE_RULES: readonly Rule[] = [
  // `Not those, something after four` refuses what was offered, and not the time behind it.
  rule('not (?:any of )?(?:those|these|them)', () => ({ kind: 'nothing' })),
  rule(
    'good (?:morning|afternoon|evening|day|night)|(?:drop|stop|come|swing|pass|go|pop) by|(?:once|1) more(?: time)?',
    () => ({ kind: 'nothing' }),
  ),
  rule(
    '(?:i am |we are )(?:completely |totally |very |pretty |quite )?(?:easy|open)|(?:i am )?(?:completely |totally |very |pretty |quite )?flexible|whatever(?: works| suits)?(?: for you| you)?|whenever(?: works| suits)?(?: for you| you)?|no preference|(?:i )?(?:do not|really do not) (?:mind|care)|does not matter|(?:it is )?(?:all )?the same to me|up to you|you (?:choose|pick|decide)|surprise me|any(?:thing)? (?:goes|works|is fine|is good|will do)|all day|no restrictions?',
    () => ({ kind: 'free', of: 'all' }),
  ),
  rule(
    '(?:clear|remove|drop|delete|reset|take off|take away|switch off|turn off|without)(?: (?:the|my|that|all|any|these|those|all the))? (?:filters?|preferences?|restrictions?|limits?)|no (?:more )?filters?|show (?:me )?(?:everything|it all|all of (?:it|them))',
    () => ({ kind: 'free', of: 'all' }),
  ),
  rule(
    '(?:at )?any (?:time|hour)(?: of (?:the )?day)?|all times|all hours|(?:the )?whole day|entire day',
    () => ({ kind: 'free', of: 'time' }),
  ),
  rule('(?:on )?(?:any day|any date|every day|all days)(?: of the week)?', () => ({
    kind: 'free',
    of: 'day',
  })),

  rule('(?:at )?(?:the )?(?:same|this) time(?= (?:next|the|tomorrow|on|a|that)|$)', () =>
    move({ kind: 'same_time' }),
  ),
  rule(
    '(?:go |scroll |jump )?(?:1 )?(?:next page|page forward|forward|scroll down|further ahead|further out|farther out)|(?:show |give |see |tell )?(?:me )?(?:some )?(?:more|other|further|additional)(?: free| available)? (?:times|slots|options|dates|days|choices|appointments|openings|possibilities)|(?:show |give )?(?:me )?more|(?:what|any(?:thing)?|something) else(?: do you have| is there| have you got| is (?:free|available|open))?|others|(?:any )?other (?:ones|options|possibilities)|keep going|(?<!(?:happens|comes|is|what) )next(?= please|$)|(?:the )?next ones',
    () => move({ kind: 'more' }),
  ),
  rule('(?:another|a different|some other|other|different)(?: days?| dates?)', () =>
    move({ kind: 'other_day' }),
  ),
  rule(
    '(?:another|a different|some other|other|different)(?: times?| slots?| hour| 1| option)',
    () => move({ kind: 'other_time' }),
  ),
  rule(`(${DURATION}) (later|earlier|after that|before that|sooner)`, (m) => {
    const amount = minutesOf(m[1]);
    if (amount === 0) return null;
    return move({ kind: 'shift', minutes: /later|after/.test(m[2] ?? '') ? amount : -amount });
  }),
  rule(
    '(?:a (?:bit|little|little bit|touch|tad|lot) |any ?thing |some ?thing |a |the |any |much |slightly |even |do you have (?:anything |something )?)?later(?: on)?(?: (?:that|in the|the same|on that|during the|in that) day| times?| slots?| 1| still| than that| appointment)?',
    () => move({ kind: 'later' }),
  ),
  rule(
    '(?:a (?:bit|little|little bit|touch|tad|lot) |any ?thing |some ?thing |an? |the |any |much |slightly |even |do you have (?:anything |something )?)?(?:earlier|sooner)(?: (?:that|in the|the same|on that|during the|in that) day| times?| slots?| 1| still| than that| appointment)?',
    () => move({ kind: 'earlier' }),
  ),
  rule(
    '(?:go |scroll |jump )?(?:back |previous )(?:a |1 )?page|(?:go )?back a page|scroll (?:up|back)|previous(?= please|$)|backwards?',
    () => move({ kind: 'turn', days: -7 }),
  ),
];
