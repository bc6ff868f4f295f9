import type { Rules } from '../grammar.ts';

/** Yes, no, corrections, questions and small talk. */
export const answerRules: Rules = {
  polite: '(please|thanks|thank you|/3/)',
  opener: `(/3/yes|/2/yeah|/2/okay|/2/no|hi|hello|um|uh|well|so|actually|oh|alright|great|sorry|right|hmm|and|but|then|perfect|sure|
    wait|yep|please|good morning|good afternoon|hi there|thanks|cool|ok|look|listen|maybe|also|now|excuse me|no thanks)`,
  yes: `(/6/yes|/4/yeah|/2/yep|yup|/3/yes please|/2/sure|/3/okay|/2/ok|/2/correct|/3/that's right|/2/that's correct|that is right|that is correct|right|exactly|
    /2/sounds good|sounds great|sounds perfect|/2/perfect|/2/great|/2/that works|that works for me|that's fine|that is fine|that's perfect|that's good|that's great|
    /2/go ahead|yes go ahead|please do|please go ahead|/2/book it|/2/yes book it|please book it|yes please book it|book it please|/2/confirm|confirm it|/2/yes confirm|i confirm|confirmed|
    absolutely|definitely|of course|certainly|all right|alright|fine|fine by me|good|wonderful|excellent|lovely|awesome|cool|fantastic|brilliant|
    yes that works|yes that's right|yes that's correct|yes it is|yes i do|yes i am|i do|i am|it is|that's me|that's the one|yes that one|yes exactly|
    you got it|you can book it|you can go ahead|let's do it|let's do that|let's book it|do it|make it so|looks good|looks right|looks good to me|looks correct|all correct|
    everything is correct|everything looks good|that's all correct|it's all correct|yes do it|yes sounds good|yes i'm sure|i'm sure|i agree|
    why not|okay let's do that|okay book it|okay good|uh huh|mm hmm|i think so|i guess so|yes of course|yes perfect|yes great|good with me|works for me|no problem|no that's fine|no that's right)`,
  no: `(/6/no|/2/nope|nah|/3/no thanks|/3/no thank you|not really|/2/not that one|/2/no not that one|not yet|not now|/2/not today|
    /3/cancel that|/2/cancel|cancel it|no cancel that|/2/never mind|/2/forget it|forget about it|leave it|
    /2/wait|wait a second|wait a minute|/2/hold on|one moment|one second|just a moment|just a second|give me a second|give me a minute|hang on|/2/stop|stop talking|please stop|let me think|let me check|let me check my calendar|
    /2/that's wrong|that's not right|that's not correct|that is wrong|that is not correct|no that's wrong|no that's not right|that's incorrect|wrong|incorrect|
    /2/go back|no go back|/2/start over|start again|let's start over|from the beginning|/2/i changed my mind|i've changed my mind|i want to change (it|that|something)|
    i don't want that|i don't want to|don't book it|don't do that|please don't|not quite|i'm not sure|not sure|i don't know|i don't think so|maybe|maybe later|i'd rather not|
    no i said <when>|i said <when>|i meant <when>|no i meant <when>|no <when>|sorry i meant <when>|sorry <when>|actually <when>|not <day> <day>|no not <day>|i mean <when>|make that <when>|
    that's not what i (said|meant|want)|you got that wrong|you misunderstood [me]|no the other one|undo that|take that back|clear that|remove that|no nothing|nothing|neither|i can't make it|i can't (then|do that|on <weekday>)|none)`,
  change: `(/3/(i'd like to|i want to|i need to|i have to|can i|could i|can you|could you|i would like to|please|i'm calling to|how do i|let's|i'd have to|we need to|i must) (/3/cancel|/2/move|/3/reschedule|/2/change|check|confirm|postpone|push back|delete|find|look up|bring forward|shift|update|see) (my|the|our|that|this|an) [existing|next|last|other|old] (/3/appointment|/2/booking|<thing>|reservation) [(to|on|for|from) <when>]|
    (move|push|shift|change|reschedule|postpone) (it|that|my appointment|my booking|the meeting) (to|by) (<when>|an hour|a day|a week|one week|half an hour)|
    (cancel|reschedule|change|move) (it|everything|the (appointment|booking|meeting)|my (appointment|booking|meeting)) [on <day>] [please]|
    (when|what time|what day|where) is my (<thing>|next appointment|appointment|booking)|do i have (an appointment|a booking|anything booked|something booked) [<on-when>]|
    i (already|have already) (have|made|booked) (an appointment|a booking|one) [<on-when>]|i have an appointment <on-when>|i booked (something|an appointment|a <thing>) (<on-when>|last week|yesterday|online|with you)|
    i (can't|cannot|won't be able to|am not able to) (make it|come|attend|be there) [<on-when>]|something came up|i'm running late|i'll be late|i'll be (five|ten|fifteen|twenty) minutes late|
    is my (appointment|booking) (still on|confirmed|cancelled|booked)|did (you|it|that) (book it|go through|work|get booked)|am i (booked|confirmed|all set)|
    (my|the) (confirmation|booking|reference) (number|code|id) is <digits>|i (didn't|did not) get (a|the|an|any) (confirmation|email|invitation|invite|message))`,
  question: `(/3/how long (does|will|would) (it|that|the <thing>|a <thing>|the meeting|the appointment|the call) (take|last|be)|how long is (it|the <thing>|that)|is it (thirty|fifteen|sixty|twenty|forty five|<length>) minutes|
    /2/how much (is it|does it cost|is that|is the <thing>|do you charge|would it be|will it cost)|what does it cost|what's the price|is it free|is there a (fee|charge|cost)|do i have to pay|
    /2/where (are you|is it|is that|do i go|do we meet|is the office|will it be|are you located)|what is your address|what's the address|is it (online|in person|on the phone|on zoom|a video call|a phone call|by phone|remote)|how do i get there|is there parking|do i get a link|
    will you (call me|send me a link|send me an email|send a confirmation|remind me)|do i get (a confirmation|an email|a reminder|an invitation)|can you send me (an email|a text|a confirmation|a link|an invite)|
    /2/who (is it with|will i see|will i meet|will i be speaking with|am i meeting|is <person>|are you|is this|am i talking to|will call me)|can i see someone else|/2/with <person> [please]|is <person> (there|available|free|in) [<on-when>]|i'd like to see <person>|can i (speak|talk) to (<person>|a human|a person|a real person|someone)|
    /2/are you (a robot|a real person|human|a machine|a computer|an ai|real|a bot|there|still there)|what are you|what's your name|who are you|
    /2/what time zone (is that in|is that|are you in|is it|do you use)|is that (my time|your time|local time|eastern time|pacific time|central time)|what time is that (in <city>|here|for me|my time)|i'm in <city>|my time zone is <zone>|in my time zone|<zone> [please]|i'm (on|in) <zone>|
    what are your (hours|opening hours|office hours|business hours)|when (do you|are you) (open|close|closed)|are you open (on|<when>) [<weekday>|weekends]|what is (the date|the time|today|today's date)|what day is (it|that|the <ordinal>|<ordinal>|today)|what date is (that|<weekday>|next <weekday>)|which (week|day|month) is that|
    what (services|appointments|kinds of appointments|types) do you (have|offer)|what is (it|this|that|the <thing>) (about|for)|what (do i need|should i bring|happens next|can you do|can i do|do you need|do you do|happens if i cancel)|
    can you help [me]|i have a question|i need help|i need some help|what can you do [for me]|how does (it|this|that) work|do i need to (prepare|bring) anything|can i bring (someone|a friend|my colleague|my daughter|my son)|can i cancel later|can i change it later|what's your cancellation policy|
    do you (speak|have someone who speaks) (spanish|german|french|english)|is this (recorded|secure|private|being recorded)|what happens with my data|did you (hear|understand|get) (me|that)|which one (is|was) (the first|it|that)|what did i (book|choose|pick))`,
  repeat: `(/2/can you repeat that|/2/could you repeat that|can you say that again|could you say that again [please]|say that again|repeat that [please]|please repeat|again please|come again|pardon|pardon me|excuse me|sorry|sorry what|what|what was that|
    what did you say|sorry i didn't (catch|get|hear|understand) (that|you)|i didn't (catch|get|hear|understand) that|i don't understand|i did not understand|can you hear me|i can't hear you|speak (up|louder|slower|more slowly) [please]|a bit slower please|what were the (times|options|first two)|can you read (that|it|them) [back|again|to me]|read it back [to me]|spell it|can you spell that|
    what (was the|is the) (first|second|last|third) (one|option|time)|what are the (options|times|choices|dates) again)`,
  thank:
    '(/3/thank you|/3/thanks|thank you (very|so) much|thanks (a lot|so much|for your help|very much)|many thanks|perfect thanks|great thank you)',
  farewell:
    '(/3/bye|/2/goodbye|bye bye|see you [(then|soon|later|tomorrow)]|have a (nice|good|great) (day|one|evening|weekend)|take care|talk to you later)',
  enough: `([no] that's (all|it|everything) [for (today|now)]|that is all|nothing else|that would be all|i'm all set|we're done|i'm done)`,
  talk: `(/3/<thank> <farewell>|/3/<enough> [<thank>] [<farewell>]|/2/hello|/2/hi|hi there|hey|hey there|good morning|good afternoon|good evening|hello there|hi this is FIRST|hello my name is FIRST|hello i'm calling about <a-thing>|is anyone there|hello can you hear me|
    how are you [doing] [today]|i'm (good|fine|doing well|great) [thanks|thank you] [and you]|nice to meet you|/2/thanks|/3/thank you|thank you (very much|so much)|thanks (a lot|so much|for your help|very much)|many thanks|that's (great|very kind|helpful|nice of you|nice) [thank you]|great thanks|great thank you|perfect thank you|perfect thanks|okay thanks|okay thank you|
    /2/bye|/2/goodbye|bye bye|see you|see you (then|soon|later|<day>)|have a (nice|good|great) (day|one|evening|weekend|afternoon)|you too|take care|talk to you later|talk soon|that's (all|it|everything) [thank you|thanks|for today|for now]|that is all [thank you]|no that's (all|it|everything) [thank you|thanks]|nothing else [thank you|thanks]|i'm (done|finished|all set|good)|that will be all|that would be all|
    hang up|end (the|this) call|you can hang up|i have to go|i'm back|i'm here|i'm still here|are you there|one more thing|there's one more thing|let me see|let me look|it's (nice|lovely|raining|sunny|cold|warm) (today|here|outside)|what's the weather like|tell me a joke|you're (funny|great|very helpful)|oh i see|i see|got it|understood|okay i see|oh okay|oh great|oh no|that's too bad|that's a pity|no worries|no problem|it's okay|that's okay)`,
};
