/** English answers to whether to book, and to whether to cancel. */
import { rows, type Sayings } from './sayings.ts';

export const EN_SAYINGS: Sayings = {
  readBack: ['Tuesday, December 1st at 2 PM', 'Anna Berg', 'anna@example.com'],
  yes: rows(`
    yes, I'll be there | yes, I'll be there on Tuesday | yes, I'll be there at two |
    Yes, the email is correct | yes the email's correct | yes, my e-mail address is right |
    yes, the name is right and the email is correct | yes, the name is spelled correctly |
    yes, name and email are correct | yes, all the details are correct | yes, the date is fine |
    yes, that day works for me | yes, you have the right email | yes, that's the correct address |
    yes, see you there | all right, we'll see you then | yes, I can make it |
    yes, I'm free then | yes, I'll see you on Tuesday |
    sure, I'll be there | the email is correct, go ahead |
    yes for one person | yes, just me | yes just for me, please |
    alrighty | alrighty then | mm-hmm | yes, 2 pm | fine then |
    count me in | sounds like a plan | that one's fine | yes that one | yes that's my email |
    yes, my email is anna at example dot com | makes sense, yes | yes, as discussed | spot on |
    yes, set it up | we're good to go | yes i think that works | yeah i guess |
    thanks for your help, yes | you know what, yes | let's go with that |
    yes | yeah | yep | yup | yes please | yes, please | sure | sure thing | okay | ok | alright |
    all right then | absolutely | definitely | of course | certainly | correct | exactly |
    perfect | great | sounds good | that sounds good to me | sounds great, thanks | that works |
    that works for me | works for me | that's fine | that's perfect | fine by me | go ahead |
    go for it | please do | do it | do that | please go ahead | yes go ahead |
    yes, go ahead and book it | book it | please book it | book it please | yes book it |
    okay book it then | book that | book that one | book the appointment |
    go ahead and book the appointment | confirm | confirm it | yes confirm | yes i confirm |
    i'll take it | I'll take that one | yeah let's do it | let's do that | let's book it |
    you can book it | could you book it please | would you please book it |
    i would like to book it | i want to book it | yes i would | yes i do | yes i'm sure |
    i agree | agreed | deal | why not | sure, why not | you bet | by all means | uh huh | mhm |
    yes yes | yes yes yes please | yeah okay | um yes | uh, yeah, sure | well yes |
    oh yes please | yes thank you | yes thanks a lot | thank you, yes | great, thank you |
    yes no problem | no problem | no worries, book it | yes that's right, no notes |
    yes that's all | yes that's everything, thank you | yes nothing else |
    yes, that's all, nothing else | no that's fine, book it | yes and send me an invite |
    yes please send me the confirmation | i can't wait, book it | yes please, i can't wait |
    sure, if you don't mind | yes if that's okay | yes let me have it |
    yes that's correct, i don't need anything else | yes please book it, i'm not in a hurry |
    yes actually yes | yes on tuesday | yes tuesday at two | tuesday at two, yes |
    yes that's tuesday the first of december | yes for Anna Berg | yes at two pm |
    yes december first | yes at two o'clock | yes two in the afternoon |
    that is correct, please go ahead | everything is correct | yes everything looks good |
    looks good to me | yes it's all good | very good | awesome | cool | lovely | yes wonderful |
    lock it in | make it official | put me down | yes put me in | all good |
    yes make the booking | yes, all good | yes please do that | yes please do it now |
    do it right away please | yes right | right | yes of course | yeah that's right |
    yes that's the one | yes, good bye | i suppose so | i guess so | i think so |
    yes, that time is fine | the time is fine | that time is perfect | i'm happy with that |
    yes i'm happy with that | super | sounds perfect, book it | just book it | yeah go on then |
    go on | proceed | yes proceed please | YES | Yes! | yes... | yes. | okay, great, let's do it |
    aye | affirmative | yes sir | yes ma'am | yes madam | hello yes | yeah sounds good |
    that'll do | that will be great | that would be great, thanks | yes that'd be great |
    yes that would be lovely | please book it for me | book me in please | okay, thank you |
    perfect thank you so much | yes, it's fine | it's fine | yes we can do that | yes you can |
    yes you may | go right ahead |
    yes that works, i'm free on tuesday | perfect, i have nothing on tuesday |
    yes please tuesday's good | yes i'm available on tuesday at two | yes i can do tuesday |
    perfect, i have nothing else on tuesday | yes, i don't have anything on tuesday |
    yes i'm free all day tuesday | yes i don't work on tuesday | okay, I'm off on Tuesday |
    yes, I'm off all day | yes, I'll see you then
  `),
  no: rows(`
    yes, but the email is wrong | yes the email is correct but the day isn't |
    yes, the email is correct, the day isn't | the email is not correct |
    yes, I'll be there, no wait, I can't | mal | está mal | yes, nein | book it, nein |
    sure, nunca |
    fat chance | over my dead body | in your dreams | you must be joking | you've got to be kidding | hardly | bin it | scrap that | i'd better not | not in a million years |
    let it go | pass | hang up | start over | go back please | ignore that | you misunderstood |
    that was a mistake | i would hate that | take it back |
    no | nope | nah | no thanks | no thank you | no don't | don't | don't do it | do not do it |
    dont do it | don’t do it | don't book it | please don't book it | do not book |
    don't confirm | no don't do it | don't go ahead | do not confirm | do not go ahead |
    don't you dare | never | never mind | nevermind | forget it | forget about it |
    yeah forget about it | okay cancel it | go ahead and cancel it | cancel | cancel it |
    cancel that | please cancel | good, delete it | yes cancel | okay stop | stop | stop it |
    yes stop | yes never mind | sure, wait, no | yes actually no | yes no | yeah no | yeah nah |
    no wait | wait no | no yes please | yes please no | book it no don't | i changed my mind |
    yes but i changed my mind | i've changed my mind | actually no | absolutely not |
    of course not | certainly not | definitely not | sure not | not really | not this one |
    not that | not today | that's not right | that's wrong | this is wrong | it isn't right |
    it's not correct | incorrect | wrong | i don't want it | i don't want that | i wouldn't |
    i won't | i would rather not | rather not | i'd rather not | no way | hell no | nothing |
    none of them | neither | i do not agree | i disagree, no | yes scratch that | scratch that |
    scrap that | drop it | delete it | abort | undo that | i refuse | i decline | negative |
    please no | oh no | no please don't | not at all | i can't | i can't do that |
    it doesn't work for me | that doesn't work | that won't work | that will not do | not good |
    not okay | that's not okay | call it off | okay call it off | yes get rid of it | uh-uh |
    nuh uh | nej no | yes it's not right | don't you book it | under no circumstances | no no no |
    no good | that is no good | i have no time | yes without no
  `),
  unclear: rows(`
    is it too late | is it too late for that | am i too late | would that still work | yes, would that still work? |
    would it still work | could it still be done | could that be possible | might that still go | does that still work |
    is there still time | can that still be had | will that still be free | would you still have it |
    i'm Anna Miller now | how long is the drive | how much is the flight | okay, where is the concert | it's Miller, Anna Miller please |
    yes, I'll be there at five | yes, I'll be there on Wednesday |
    yes, I'll be there with my wife | yes, if the email is correct |
    yes, as long as the name is right | yes, is the email correct? | yes is the email correct |
    is the email correct | the email is correct | I'll be there |
    yes, the email is bob@example.com | yes, my name is Good | yes, the name is John |
    yes, the other email is correct | yes, the email is correct, the time is three |
    yes, I'll be there if I can | yes, the email is correct? | yes, I can make it three |
    yes, I want to change the email | yes I want to | yes, I'd like to |
    yeah right | yeah, right | i'm good | i'm good thanks | i'm fine thanks | we're fine, thank you | yes hello | yes? hello? | easy there | whoa whoa whoa | hang about | gimme a tick | say again | almost | nearly | close enough | yes in theory | too pricey | that's too soon |
    please hold | yes in theory | yes tentatively | yes, one for me and one for my son |
    yes pending approval | yes twice | yes on the first of january | yes two fifteen |
    yes but | yes but at eleven | yes, but at eleven | yes if it's free |
    yes as long as it is free | yes provided it's online | yes on condition that it's free |
    yes unless it rains | yes only if anna comes | yes assuming it's in person |
    yes on the other phone number | yes with another email | yes at three | yes tuesday at three |
    yes, at two thirty | yes wednesday | yes for wednesday | yes on december second |
    yes the second of december | yes at two am | yes for three people | yes for two people |
    yes for me and my wife | yes for John Smith | yes under the name Smith |
    yes at bob@example.com | yes what does it cost | yes, what does it cost? |
    yes and where is it | yes how long does it take | yes can i bring my dog | yes is it free |
    is it free | what about three | how about wednesday | make it three | yes make it three |
    yes book it for three | book it at three | book it for wednesday | yes and another one |
    yes and book another | yes, and also friday | yes too | maybe | perhaps | probably |
    yes maybe | i don't know | yes i don't know | i'm not sure | not sure | not yet |
    sure, but not yet | wait | yes wait | hold on | yes please hold on | hang on |
    yes hang on a second | one moment | one second | yes one second | wait one second |
    give me one second | give me a minute | just a minute | let me check |
    sure let me check first | let me think | go ahead, wait a moment | yes when i'm back |
    yes after lunch | yes until four | yes except the note | yes instead of friday |
    yes rather at four | okay later | yes later | move it | yes move it | change it |
    yes change the name | yes change my email | the other one | a different time |
    yes an hour later | yes earlier | can you make it three | could you move it to three |
    yes with my wife | my name is John | yes, John | hm | um | uh | [noise] | (coughs) | ... | ? |
    thanks | please | hello | yes? | book it? | yes or | yes and | yes so | yes at | yes for |
    yes on the | both | yes both of us | 3 | three | at 15:00 | yes 15:00 | yes on the 2nd |
    yes 2026 |
    i'm free on tuesday | thanks, i'm free on tuesday | yes i'm free on wednesday |
    yes wednesday's good | yes i'm free on tuesday at three | yes i'm free on tuesday if my wife is |
    okay, I'm off | all right, I'm off then | okay I am off at two | yes, I'm off on Wednesday |
    okay, I'll see you | okay, I have nothing else | okay, I'm coming | okay, I can do | okay, I can make |
    yes, if I have nothing on | yes, if I'm off on Tuesday |
    yes i have nothing on wednesday | yes i'm busy on tuesday | yes i have to work on tuesday
  `),
  cancelYes: rows(`
    yes | cancel it | yes cancel it | please cancel it | go ahead | go ahead and cancel it |
    yes please cancel my appointment | delete it | call it off | yes, cancel the booking |
    can you cancel it please | do it | yes because i'm sick | yes i can't come |
    yes i can't make it anymore | i want to cancel it | okay cancel | cancel it altogether |
    yes, get rid of it | yes cancel that one | sure cancel it, thanks | that's right, cancel it |
    yes no worries |
    yes, tuesday doesn't work | yes tuesday doesn't work for me any more |
    yes, i can't do tuesday | yes, i can't on tuesday | yes please i'm busy on tuesday |
    yes tuesday's no good | yes, i have to work on tuesday
  `),
  cancelNo: rows(`
    scrap that |
    no | keep it | keep the appointment | leave it | leave it as it is | yes stay with two |
    yes keep it | no don't cancel | don't cancel it | do not | never mind | forget it | stop |
    okay leave it | actually keep it | yes stick with it | i'd rather keep it | i will keep it |
    let's leave it | yes leave it alone | don't |
    no tuesday doesn't work | no, i'm busy on tuesday
  `),
};
