/** What a turn does, by ordered patterns over its normalised text. Several may hold at once. Pure. */
import { readConsent } from '../../../conversation/consent/read-consent.ts';
import { assent, ORDER } from './assent.ts';
import { withoutSigns } from './normalise.ts';

const THING =
  '(?:appointments?|meetings?|bookings?|calls?|consultations?|sessions?|slots?|visits?|reservations?|demos?|chats?|conversations?|interviews?|check ?ups?|time slots?|viewings?|catch ups?)';
const SOMEONE =
  '(?:some ?one|some ?body|a (?:doctor|person|human|lawyer|specialist|dentist|therapist|consultant|advis[eo]r|colleague|member of [a-z ]+)|an? (?:expert|advisor|adviser|agent)|you|the (?:doctor|dentist|team|host|consultant|advis[eo]r|lawyer)|(?:doctor|dr|mr|mrs|ms|miss|professor) \\w+|them|him|her|\\w+)';

/** What each act looks like; a turn may do several. */
const PATTERNS = {
  confirm_book: ORDER,
  cancel_booking:
    /\b(?:cancel|delete|remove|call off|get rid of|drop) (?:my|the|an|this|that|our) (?:existing |current |upcoming |previous |old |booked )?(?:appointments?|bookings?|meetings?|reservations?|visits?|session|call)\b|\bcancel an? (?:existing )?(?:appointment|booking|meeting)\b|\b(?:can not|will not be able to|not be able to) (?:make|attend|come to) my (?:appointment|booking|meeting)\b/,
  move_booking:
    /\b(?:re ?schedule|postpone|move|push back|bring forward|change|shift|rebook|re-book) (?:my|an existing|the existing|our|an|a|the) (?:existing |current |upcoming |old |booked )?(?:appointments?|bookings?|meetings?|reservations?|visits?|session)\b|\b(?:re ?schedule|postpone)\b(?! it to)|\bi (?:already )?have an? (?:existing )?(?:appointment|booking) (?:already|(?:that )?i (?:want|need|would like) to (?:move|change))/,
  start_over:
    /\b(?:start (?:over|again|afresh|from scratch|from the (?:beginning|start|top))|begin again|from the (?:beginning|top)|reset(?: (?:it|everything|the form|that))?|restart|do (?:it|this) (?:all )?(?:over|again from)|clear (?:everything|it all|the form)|forget (?:everything|all of (?:that|it)))\b/,
  back: /^(?:please |no |wait |can you |could you |can we |let us |okay )*(?:go|take me|step|get) back(?: one step| a step| please| again| to the (?:calendar|times|start|beginning|list|slots|selection))?$|^back$|^(?:previous|undo)(?: that| please| step)?$|\bgo back to the (?:calendar|times|list|slots|selection)\b|\bback to the (?:calendar|times)\b/,
  release:
    /\b(?:not (?:that|this) (?:one|time|slot|date|day)|(?:a )?(?:different|another) (?:time|slot|date|day)(?: please)?|change (?:the|my|that) (?:time|date|day|slot|appointment time)|(?:pick|choose|select|find|try|want|need|like|have) (?:a )?(?:different|another|some other|a new) (?:one|time|slot|date|day)|something else|wrong (?:time|day|date|slot)|(?:un ?select|deselect|release|drop|un ?choose|let go of) (?:it|that|this|the (?:time|slot))|(?:i )?(?:have )?changed my mind|(?:that|it|this) (?:time |slot |day |date )?(?:does not|will not|can not|is not going to) (?:work|suit)(?: for me| me)?|(?:i )?can not (?:make|do) (?:that|it|this)(?: (?:one|time|day|date|slot))?$|not (?:good|ideal|possible|convenient)(?: for me)?$|(?:the )?(?:time|date|day|slot) is (?:wrong|not right|incorrect)|(?<!^(?:is|am|are) .{0,40}|\b(?:is|am|are) (?:it|that|this|i|we)(?: \w+)? )too (?:early|late|soon)|(?:none|neither) (?:of (?:them|those|these) )?(?:works?|is good|suits?|are good|fits?)|none of (?:them|those|these)|neither|(?:except|apart from|other than|but not|just not|all but|everything but)(?: for)? the (?:time|date|day))\b/,
  give_back:
    /\b(?:give|let|put) (?:that|it|this|the|my)(?: (?:one|time|slot))? (?:back|go)(?: again| please| then)*$|\bdo not want (?:that|this|the) (?:one|time|slot)\b|\bnot (?:so |really |quite )?sure about (?:that|this|the) (?:one|time|slot|day)\b/,
  other_name:
    /\b(?:(?:my |the |that )?name is (?:wrong|not right|incorrect|misspelled|spelled wrong|not correct|not spelled|not mine|not$)|(?:change|correct|fix|edit|update) (?:my|the) name|wrong name|wrong person|not my (?:(?:first|last|real|full|right) )?name|not how (?:you|i|we) (?:spell|write|say|pronounce) my name|(?:spelled|spelt|got) (?:my|the) name wrong|misspelled my name|different name|(?:it|that) is not my name|(?:except|apart from|other than|but not|just not|all but|everything but)(?: for)? (?:my|the) (?:\w+ )?name)\b/,
  other_email:
    /\b(?:(?:my |the |that )?(?:email|mail|address)(?: address)? is (?:wrong|not right|incorrect|misspelled|not correct|not mine|not$)|not my (?:email|mail|address)|(?:change|correct|fix|edit|update) (?:my|the) (?:email|mail)(?: address)?|wrong (?:email|address|mail)|(?:spelled|got|have) (?:my|the) (?:email|mail|address)(?: address)? wrong|(?:a )?(?:different|another) email|(?:except|apart from|other than|but not|just not|all but|everything but)(?: for)? (?:my|the) (?:email|mail|address))\b/,
  other_phone:
    /\b(?:(?:my |the |that )?(?:phone|number|phone number|mobile) is (?:wrong|not right|incorrect|not correct|not (?=\+?\d))|(?:change|correct|fix|edit|update) (?:my|the) (?:phone|number|phone number|mobile)|wrong (?:phone|number)|(?:a )?(?:different|another) (?:phone|number|phone number)|(?:except|apart from|other than|but not|just not|all but|everything but)(?: for)? (?:my|the) (?:phone|number|mobile))\b/,
  other_notes:
    /\b(?:(?:change|correct|fix|edit|update|remove|delete) (?:my|the) (?:note|notes|comment)|(?:the )?notes? (?:is|are) wrong|wrong note|(?:add|leave|make|write|take|put) (?:(?:you|them|him|her|the host) )?(?:an?|some) (?:short |quick |little )?(?:notes?|comment|remark|message)(?=(?: please| too| as well| for (?:you|them|him|her))*$))\b/,
  wrong_detail:
    /\b(?:(?:there is|you made|i see) (?:a |an )?(?:mistake|error|typo)|something is wrong|(?:the |my )?details are (?:wrong|incorrect|not right)|(?:change|correct|fix|edit) (?:the|my|some|something|a) ?(?:details?|information|data|something)?$|(?:change|correct|fix) something|one (?:thing|correction)|not (?:quite )?(?:right|correct))\b/,
  close_calendar:
    /\b(?:close|hide|dismiss|shut|remove|put away|get rid of|take away|minimi[sz]e|exit) (?:(?:it|that|this)(?! (?:is|should)\b)|the (?:calendar|panel|window|screen|popup|pop up|view|schedule)|calendar)\b|\bclose calendar\b|\bi do not (?:need|want) (?:the|a) calendar\b|\bput (?:it|that|the calendar) away\b/,
  open_calendar:
    /\b(?:open|show|pull up|bring up|display|see|view|look at|get|put up|reopen|launch|pop up|check|use|call up|give)(?: me| us)?(?: up)? (?:at )?(?:the|your|a|my|that)? ?(?:calendar|calender|schedule|availability|booking page|agenda|diary)\b|^(?:the )?calendar(?: please)?$|\b(?:open|show) it(?: again| up)?$|\bwhere is the calendar\b|\bcalendar again\b/,
  book: [
    new RegExp(
      `\\b(?:book|schedule|reserve|arrange|set up|setup|organi[sz]e|make|get|fix|plan|create|request|place|have|need|want|like|after|looking for|interested in|take|find|do|add|put in|sort out|secure|grab|come in for|come for|another|one more|a new|new) (?:me |us |in |out |an?other |to have |to get |to book |to make |to schedule |having |an? |the |my |our |one |some |another |for |new |first |follow up |short |quick |free |online |initial |available |with |\\w+ (?:minute|hour) |half an hour )*${THING}\\b`,
    ),
    new RegExp(
      `\\b(?:see|meet|meet with|speak to|speak with|talk to|talk with|chat with|consult|visit|get in touch with|sit down with|get hold of|catch up with|connect with) ${SOMEONE}\\b`,
    ),
    /\b(?:can|could|may|might|would|when|how|is it possible|i want|i would like|i need|i have|like|love|hoping|want|need|trying|let)\b.{0,30}\b(?:come (?:in|by|over|around|round|visit|see)|drop (?:by|in)|stop by|pop in|swing by|(?:book|schedule|arrange|reserve|set (?:up|something up))|get (?:in|an? (?:time|date|day))|meet(?: up)?|talk|get together|have a (?:word|chat|talk|call|look|meeting|conversation))\b/,
    /\b(?:squeeze|fit|pencil|slot|slip|get|book|put|pop|sign|schedule|fix)(?: \w+)? (?:me|us|him|her|my \w+) (?:in|up|down|on)\b|\b(?:grab|find|get|block|have|book|spend|set aside|make|take|schedule|reserve) (?:me |us |out )?(?:some|a (?:little|bit of|few)?|your) ?(?:time|minutes?|half an hour|hour|moment)\b|\bon (?:your|the) (?:calendar|schedule|books)\b/,
    /\b(?:appointment|booking|book|reservation)(?: please)?$|^(?:an? |the )?(?:appointment|booking|book|schedule|reservation|meeting|consultation)\b|\b(?:time|date) for an? (?:appointment|meeting|consultation|call|visit)\b|\bset something up\b|\bi (?:want|would like|need) to visit\b|\b(?:half an hour|\d+ minutes|an hour) with\b|\b(?:set|fix|agree on) a (?:date|time|day)\b|\b(?:want|like|need) to (?:discuss|go over|look at) .{2,40} with\b|\bbook (?:me|us|something|one|for|on|at|in|a|an|the|tomorrow|today|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bmake (?:an?|my) (?:appointment|booking|reservation)\b|\b(?:an|my) appointment\b(?! (?:yesterday|was))|\bschedule (?:something|a time|for|me)\b|\bcan you (?:book|schedule)\b/,
  ],
  browse:
    /\b(?:what|which|when|any|is|are|do|does|have|got|show|tell|give|see|check|how|list|find|look)\b.{0,40}\b(?:free|open|available|availability|availabilities|openings?|vacanc(?:y|ies)|slots?|times|spots?|anything|something|possible|options|dates|days)\b|\b(?:what|anything|something|any) (?:do you have|have you got|is there|about|for|on|in|around|after|before|next|this|tomorrow|today|later|earlier|sooner|free|open|available)\b|\bwhat (?:about|else)\b|\bhow about\b|\bdo you have\b|\bare you (?:free|open|available|there on|in on|around)\b|\bwhen (?:are|is|can|could|would|do|does|should) (?:you|i|we|he|she|they|the next|that)\b|\b(?:show|give) (?:me|us)\b|\bnext available\b|\bearliest\b|\bsoonest\b|\blook (?:at|into|for)\b|\bcheck\b/,
  offers:
    /\b(?:what (?:were|are|was|is) (?:the|my|those|these|your) (?:options|times|choices|slots|suggestions|offers)|(?:read|say|tell me|list|repeat|name|give me) (?:me )?(?:them|those|the (?:times|options|slots|choices))(?: again| once more| to me)?|which (?:times|options|ones) (?:were|did|do) (?:there|you)|what did you offer)\b/,
  read_back:
    /\b(?:what (?:is|was) the (?:time|day|date|slot) (?:that |which )?(?:i|we) (?:have |had |did |just )*(?:chose|chosen|picked?|choose|took|taken|selected|select|have|got|said)|remind me (?:what|which|when) |what (?:did i|have i|do i have|did we|have we) (?:choose|chosen|pick|picked|select|selected|book|booked|say|said|agree|take|taken|so far)?|summari[sz]e|go (?:through|over) (?:it|that|everything)|(?:read|say|repeat|run|sum)(?: it| that| everything| them| all)?(?: all)? (?:back|up|through|over)(?: to me| for me| again| please)?|read (?:it|that|everything|me) (?:again|back)|what (?:time|day|date|name|email|address|details|number) (?:did i|do you have|have you got|have i|was it|did you (?:put|note|get|write))|(?:which|what) (?:time|slot|appointment|date) (?:is|did i|have i|was)|when is (?:it|my (?:appointment|meeting|booking))|when was (?:it|that)|what (?:time|day|date|name|email) was (?:that|it)|what was the (?:time|day|date)|which (?:time|day) was that|summary|double check|check the details|recap|what do you have (?:so far|for me|down)|what is (?:booked|chosen|selected|my appointment)|is (?:it|my appointment) (?:booked|confirmed|done)|did (?:it|you|that) (?:work|book|go through))\b/,
  repeat:
    /^(?:sorry|pardon|excuse me|what|huh|come again|say again|again|repeat|what was that|one more time|once more)(?: (?:me|that|it|please|again|sorry|what|you|did|say|said|was))*$|\b(?:repeat (?:that|it|please|yourself|the question|what you said|again)|say (?:that|it) (?:again|once more|one more time)|(?:could|can|would) you (?:please )?(?:repeat|say (?:that|it) again)|what (?:did|was it) you (?:just )?(?:say|said|ask)|what was (?:the|your) question|(?:did not|do not|can not|could not) (?:catch|hear|get|understand)(?: that| you| it| what you said)?|i missed that|come again|you are breaking up)\b/,
  slower:
    /\b(?:(?:speak|talk|go)(?: a (?:bit|little))? (?:up|slower|louder|more slowly|slow)|(?:slower|louder|more slowly) please|slow down|too fast)\b/,
  hold_on:
    /^(?:no |please |wait |hey |oh |okay |but )*(?:(?:do not|never) (?:hang up|go|leave|leave me|end (?:the |this )?call|say (?:good ?)?bye)(?: on me| yet| now| please| away| just)*|stay(?: (?:on the line|there|with me|on))?)$|^(?:please |okay |um |uh |just |oh |yes |wait |hold on |hang on )*(?:wait|hold on|hang on|(?:(?:can |could )?(?:you )?give me )?(?:just )?(?:a|one|half a|two|a few) (?:moment|second|sec|minute)s?|let me (?:think|see|check|look|have a look)(?: about it|(?: at)? my (?:calendar|diary|schedule|agenda))?|i am (?:thinking|looking|checking)|bear with me|moment|not yet|stand by)(?: please| a moment| a second| a sec| a minute| one (?:moment|second|sec|minute)| up| um| uh| okay| one| i am thinking| to (?:think|look|check)(?: \w+){0,4}| while i (?:think|look|check)(?: \w+){0,4}| (?:i (?:need|have|want) to|let me) (?:think|look|check|ask|find|get|see)(?: \w+){0,4})*$/,
  human:
    /\b(?:are you|am i (?:speaking|talking) (?:to|with)|is this|you are|you sound like) (?:an? |really |actually |even |the |just |some |like )*(?:human|person|robot|bot|machine|computer|ai|a i|real|(?<=a |just |this is )recording|automated|artificial|actual person|chatbot|virtual|alive|program)\b|\bis (?:anyone|anybody) there\b/,
  hear_me:
    /\b(?:(?:can|do) you (?:still )?hear me|are you (?:still )?(?:there|listening)(?= ?$)|am i audible|is this (?:thing )?(?:on|working))\b/,
  ask_language:
    /\b(?:do|can|could) (?:you|we|i) (?:speak|talk|understand|do (?:this|it))(?: to you)?(?: in)?(?: a little| some| any)? (?:german|deutsch|spanish|french|turkish|italian|portuguese|polish|russian|arabic|chinese|mandarin|hindi|dutch|japanese|other languages?|another language|anything else)\b|\b(?:which|what) languages?\b/,
  who: /\b(?:who (?:are|is) (?:you|this|speaking|there)|what (?:are|is) you(?:r name)?|what is your name|do you have a name|who am i (?:speaking|talking) (?:to|with)|who made you|introduce yourself)\b/,
  person:
    /\b(?:(?:speak|talk|get|connect|put|transfer)(?: me| us)?(?: through)? (?:to|with) (?:an? )?(?:real |actual |live )?(?:human|person|operator|representative|agent|someone real|somebody real|member of staff|receptionist)|real (?:person|human)|human please|operator|representative)\b/,
  help: /\b(?:help(?: me)?|what can (?:you|i) (?:do|say|ask)|what do you do|how does (?:this|it) work|how do(?:es)? (?:i|this|you|one) (?:do|use|work|book|say|choose|pick|go)|what (?:should|do) i (?:do|say)|what are my options|instructions|i am (?:lost|confused|stuck)|i do not (?:understand|get it|know what to (?:do|say))|what now|what (?:is|comes|happens) next|how can you help|what is this|commands)\b/,
  ask_hold:
    /\b(?:how long (?:will|do|can|are|would|is|does)\b.{0,25}\b(?:hold|holding|held|keep|keeping|kept|reserve|reserved)|(?:when does|when will) (?:it|that|this|my (?:hold|time|slot)|the (?:hold|time|slot|reservation)) (?:expire|run out|lapse)|how long (?:do i have|have i got)(?! to\b)|until when (?:is|do|will|can))\b/,
  ask_duration:
    /\b(?:how (?:long|many minutes|much time)|(?:what is|what will be) the (?:duration|length)|duration|when does it end|when will (?:it|i) (?:end|be done|finish)|what time does it (?:end|finish)|is it (?:an hour|half an hour|\d+ minutes|thirty minutes))\b/,
  ask_longer:
    /\b(?:longer|shorter) (?:appointments?|sessions?|meetings?|slots?|ones?|calls?|consultations?)\b|\b(?:do you (?:have|offer|do)|can (?:i|we) (?:have|get|make it)|could (?:i|we) (?:have|get|make it)|is there) (?:anything |something |it |a )?(?:longer|shorter)\b|^(?:please |can i have |could i have |can i get |i would like |i want |i need )+(?:a full |a whole |a |an )?(?:hour|hour and a half|\w+ minutes|\w+ hours)(?: please)?$/,
  ask_services:
    /\b(?:what|which) (?:services|kinds? of (?:things|services)|other (?:services|appointments|meetings)|appointments|treatments) (?:do|can|are|have)\b|\bwhat (?:do|else do|can) you (?:offer|book)\b|\bdo you (?:do|offer) (?:anything|something) else\b/,
  ask_host:
    /\b(?:(?:with|to) whom|who (?:will|am|is|do|would|are|does)\b.{0,25}\b(?:with|meet|meeting|see|seeing|talk|talking|host|hosting|speak|speaking|it|be)|who is (?:it|the (?:host|doctor|person|meeting)|that) ?(?:with)?|whose calendar|who do i (?:see|meet|talk to))\b/,
  ask_price:
    /\b(?:how much(?: (?:is|does|will|would|do))?|(?:what is|what are) the (?:price|cost|fee|fees|charge|charges|rate|rates)|price|cost|fee|charge|expensive|for free|is it free|free of charge|do i (?:have|need) to pay|payment|pay)\b/,
  ask_place:
    /\b(?:where (?:is|are|do|will|does|should|would|can)|(?:what is|which is) the (?:address|location|place|link)|what address|location|get there|find you|in person|online|(?:do|must|should) i (?:have to |need to )?come (?:to|in|over|there|by)|by video|video|zoom|google meet|teams|by phone|over the phone|on the phone|virtual|remote|directions|parking|where to)\b/,
  ask_zone:
    /\b(?:time ?zones?|what zone|which zone|(?:is|are) (?:that|this|it|these|those|the times?) (?:in )?(?:my|your|local|our|eastern|pacific|central|london|new york)(?: local)? (?:time|zone)|my time|your time|local time|my local)\b/,
  ask_now:
    /\b(?:what (?:day|date) is (?:it|today)|what is (?:the date|today|the day)(?: today)?|what is the time(?! (?:that |which )?(?:i|we|you|of) )(?: now)?|what time is it|today is date|which day is it|what day is today)\b/,
  ask_change:
    /\b(?:can|could|may|what if|how (?:do|can)) i (?:change|cancel|move|reschedule)\b.{0,30}\b(?:later|afterwards?|it|after)\b/,
  ask_needed:
    /\bwhat (?:do you need(?! (?:it|that|this|my))|information|details|else do you need|do i (?:need|have) to (?:give|fill))\b/,
  ask_why:
    /\b(?:why (?:do|would|must|should) (?:you|i|they|it) (?:really |actually |even )?(?:need|want|ask|have to|give|know)|do (?:you|i) (?:really |actually |even |have to )*(?:need|have|want|must) (?:to (?:give|tell|enter|say|provide|know|fill) )?(?:you |in )?(?:that|this|it|(?:my|an?|your|the) (?:(?:phone|mobile|email|e|full|last|real|first|mail) )*(?:email|mail|address|phone|number|name))|(?:is|are) (?:that|this|it|my (?:email|phone|name|number)|the (?:email|phone|name|number)|an? (?:email|phone|name|number))(?: address| number)? (?:really |actually |absolutely )?(?:required|necessary|mandatory|optional|needed)|what (?:do you need|is|are) (?:that|this|it|my (?:email|phone|name|number))(?: address| number)? for|must i (?:give|tell|say))\b/,
  ask_given:
    /\b(?:what|which) (?:did i|have i|do you have|have you got|did you (?:write|put|note|get|understand))\b.*\b(?:name|email|mail|phone|number)\b|\b(?:what|which) (?:name|email|mail|address|phone|phone number|number|email address) (?:did i|do you have|have you got|have i|did you|was it|is it under|are you using)\b|\bwhat (?:is|was) my (?:name|email|mail|phone|number|phone number|email address)\b/,
  ask_confirmation:
    /\b(?:(?:will|do|can|could) (?:i|you) (?:get|receive|send|have)(?: me)? (?:an? |the )?(?:confirmation|invite|invitation|email|reminder|receipt|link|calendar invite)|send me (?:an? |the )?(?:confirmation|invite|invitation|reminder|link|details))\b/,
  ask_privacy:
    /\b(?:what (?:happens|do you do|will you do|are you doing) (?:to|with) (?:all )?(?:my|the|this) (?:personal )?(?:data|details|information|email|number)|(?:is|are) (?:this|the) (?:call|conversation)s? (?:being )?recorded|are you recording|privacy|gdpr|is (?:my data|it|this) (?:safe|secure|private))\b/,
  ask_something:
    /\b(?:i (?:still |also )?(?:have|have got|had)|can i ask|may i ask|there is) (?:you )?(?:a|another|one|some|one last|one more|a few) (?:more |last |other |quick )?questions?\b(?! about)|^(?:no |oh |but |and |wait |well |just |yes |sorry )*(?:(?:one|another|a) (?:more |last |other |quick )?|more )(?:questions?|things?)(?: please| though| still)*$/,
  has_none:
    /\b(?:(?:do|did) not (?:have|want|use|own|remember|know)|would rather not|will not|prefer not to|no) (?:to )?(?:(?:an?|my|any|give|say|tell|share|have|got|you) )*(?:email|mail|e mail|phone|number|name|address|that|it|one)?(?: address| number)?$|\bnone of your business\b/,
  ask_about:
    /\b(?:what is (?:it|the (?:appointment|meeting|call|session)) (?:about|for)|what (?:kind|sort|type) of (?:appointment|meeting|call|session)|what is (?:this|that|the|your) (?:\w+ )?(?:appointment|meeting|call|session|consultation|event|visit|demo)?(?: all)? ?(?:about|for)(?= ?$)|tell me (?:more )?about (?:it|(?:the|this|your) (?:appointment|meeting|call|session|event|consultation))|what will we (?:do|talk about|discuss)|what happens (?:in|at|during))\b/,
  by_screen:
    /\b(?:i (?:will|would rather|want to|would like to|prefer to|can|am going to|would prefer to|could)? ?(?:just )?(?:type|tap|click|enter|fill|write|do) (?:it|that|this|them|on|in|my)|(?:can|could|may) i (?:just )?(?:type|tap|click|enter|fill|write)|on the screen|i am typing|let me type|on (?:my|the) (?:phone|keyboard|computer))\b/,
  small_talk:
    /\b(?:how are you|how is it going|how do you do|how have you been|nice to (?:meet|talk)|what is up|how is your day|you are (?:funny|nice|great|good|helpful|sweet|cute|awesome|so helpful)|tell me a joke|nice weather|how is the weather|good job|well done|i love you|do you like|are you happy|merry christmas|happy (?:new year|holidays|thanksgiving))\b/,
  unsure:
    /^(?:um |uh |well |hm |oh )*(?:i am not sure|not sure|i do not know|no idea|i have no idea|maybe|perhaps|possibly|it depends|hard to say|let me see|hm|i guess|i am undecided|what (?:do|would) you (?:suggest|recommend|propose)|you tell me|any suggestions?|surprise me|what is best)(?: yet| really| about that| to be honest)*$|\bwhat (?:do|would) you (?:suggest|recommend|propose)\b/,
  skip: /^(?:no |please |just |let us |okay |i would |rather |i |we |can |you )*(?:skip(?: it| that| this| the (?:note|notes|question|phone|email))?|leave (?:it|that) (?:out|blank|empty|open)|pass|none|nothing(?: (?:else|more|to add|special|in particular))?|no (?:notes?|comments?|remarks?|need|message)|i (?:do not|would rather not) (?:have|want|say|tell|give)(?: one| any| that| it| to)*|not necessary|n a)(?: thanks| thank you| please)*$/,
  done: /\b(?:that is (?:all|it|everything)|that (?:would|will) be (?:all|it|everything)|nothing (?:else|more)|i am (?:done|all set|good|finished|all good)(?! with)|we are (?:done|all set|good)|all done|all set|that was (?:all|it|everything)|no that is (?:all|it|fine)|no more questions)\b/,
  stop: /^(?:no |oh |okay |please |actually |just |ah |yes |yeah |good |and |go ahead )*(?:never ?mind|forget (?:it|that|about it)|stop(?: it| that)?|(?:cancel|delete)(?: (?:it|that|this|everything|all))?|abort|quit|leave it|i (?:do not|no longer) want (?:it|this|that|to book)(?: any ?more)?|do not book(?: it| that)?|i have changed my mind|not interested|(?:i (?:want|need|have|wish|would like) to |let us |can we |can i )(?:cancel|stop)(?: (?:it|that|this))?|i will (?:call|try|think about it)(?: back| again)?(?: later)?)(?: please| thanks| thank you| then)*$|\b(?:do not book|never ?mind)\b/,
  bye: /\b(?:good ?bye|bye(?: bye)?|(?<!(?:to|come|can|could) )see you(?: (?:later|soon|then))?|talk to you (?:later|soon)|have a (?:nice|good|great|lovely|wonderful) (?:day|one|evening|afternoon|weekend|week|night|rest)|take care|cheers|good ?night|hang up|end (?:the )?call|i (?:have|need|got) to go|i am (?:leaving|off)|so long|ciao|until then|later then)\b/,
  thanks:
    /\b(?:thanks|thank you|thx|ty|much appreciated|i appreciate (?:it|that|your help)|cheers|that is (?:very )?kind|many thanks)\b/,
  greet:
    /^(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings|morning|yo|hallo)(?: there| again| everyone)?(?: |$)/,
  upset:
    /\b(?:this is (?:ridiculous|annoying|stupid|useless|terrible|awful|not working|frustrating|a waste)|you (?:are|do) not (?:listening|understand(?:ing)?(?: me)?|get it|helping)|you are (?:useless|stupid|terrible|dumb|annoying)|i (?:already|just) (?:said|told you)(?: that)?|that is not what i (?:said|asked|meant|want)|you (?:got|have) (?:it|that) wrong|you misunderstood|what the (?:hell|heck|fuck)|damn|shit|fuck|idiot|come on|for god's sake|hopeless)\b/,
} as const satisfies Record<string, RegExp | readonly RegExp[]>;

type Named = keyof typeof PATTERNS;
/** What a turn does; yes and no are read by the words that it begins with. */
export type Act = 'yes' | 'no' | Named;
const NAMED = Object.keys(PATTERNS).filter((act): act is Named => act in PATTERNS);

/** Booking spoken of, but not ordered: `do not book it yet`, `did you book it`. */
const NOT_AN_ORDER =
  /\b(?:not|never|without|before|until|unless|stop|wait|if|when|after)\b.{0,25}\b(?:book|confirm|schedule|reserve|finali[sz]e|submit|go ahead)|^(?:did|have|has|should|when|why|how|is|are|was|what|who)\b/;
/** `See you later` wants to see nobody now. */
const PARTING =
  /(?<!\b(?:to|can i|could i|may i|can we|could we) )\b(?:see|talk to|speak to) you(?: (?:later|soon|then|again))?\b/g;
/** `Don't hang up`, `before I go`: nobody leaves. */
const STAYING =
  /\b(?:not|never|before|if|unless|until|without|why|did|are) (?:\w+ ){0,4}?(?:hang(?:ing)? up|end(?:ing)? (?:the |this )?call|(?:good ?)?bye|leav(?:e|ing)|to go)\b/g;
const PLEASANTRY = /\b(?:nice|good|great|pleased|lovely) to (?:meet|talk|speak|see)\b/;

/** All acts of a turn, from its normalised text. */
export function actsOf(text: string): Set<Act> {
  const plain = withoutSigns(text);
  const acts = new Set<Act>(NAMED.filter((act) => matches(PATTERNS[act], plain)));
  const agreed = assent(text.replace(/\s+/g, ' '));
  if (agreed !== null) acts.add(agreed);
  const { consent } = readConsent(text, { to: 'book', language: 'en' });
  const isRefused = acts.has('no') || consent === 'no' || consent === 'wait';
  if (isRefused || NOT_AN_ORDER.test(plain)) acts.delete('confirm_book');
  if (acts.has('small_talk') && acts.has('book') && PLEASANTRY.test(plain)) acts.delete('book');
  if (acts.has('bye') && !PATTERNS.bye.test(plain.replace(STAYING, ' '))) acts.delete('bye');
  if (acts.has('bye') && !matches(PATTERNS.book, plain.replace(PARTING, ' '))) acts.delete('book');
  return acts;
}

function matches(patterns: RegExp | readonly RegExp[], text: string): boolean {
  return [patterns].flat().some((pattern) => pattern.test(text));
}
