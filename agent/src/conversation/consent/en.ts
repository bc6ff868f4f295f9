/** English words of consent. */
import { list, type Lexicon } from './lexicon.ts';
import { EN_NUMBERS } from './en-numbers.ts';
import { EN_REREADS } from './en-rereads.ts';

export const EN: Lexicon = {
  contractions: {
    aint: 'is not',
    arent: 'are not',
    cannot: 'can not',
    cant: 'can not',
    couldnt: 'could not',
    fridays: 'friday is',
    mondays: 'monday is',
    saturdays: 'saturday is',
    sundays: 'sunday is',
    thursdays: 'thursday is',
    todays: 'today is',
    tomorrows: 'tomorrow is',
    tuesdays: 'tuesday is',
    wednesdays: 'wednesday is',
    didnt: 'did not',
    doesnt: 'does not',
    dont: 'do not',
    dunno: 'do not know',
    gimme: 'give me',
    gonna: 'going to',
    hadnt: 'had not',
    hasnt: 'has not',
    havent: 'have not',
    id: 'i would',
    ill: 'i will',
    im: 'i am',
    isnt: 'is not',
    itd: 'it would',
    itll: 'it will',
    its: 'it is',
    ive: 'i have',
    ones: 'one is',
    lemme: 'let me',
    lets: 'let us',
    mustnt: 'must not',
    neednt: 'need not',
    ok: 'okay',
    pls: 'please',
    plz: 'please',
    shant: 'shall not',
    shouldnt: 'should not',
    thatd: 'that would',
    thatll: 'that will',
    thats: 'that is',
    theyre: 'they are',
    thx: 'thanks',
    wanna: 'want to',
    wasnt: 'was not',
    werent: 'were not',
    whats: 'what is',
    wont: 'will not',
    wouldnt: 'would not',
    youd: 'you would',
    youre: 'you are',
    youve: 'you have',
  },
  rereads: EN_REREADS,
  slots: {
    it: list('it, that, this, that one, this one'),
    the: list('the, that, this, my, our'),
    i: list('i, we'),
    its: list(`
      it, the appointment, the booking, the meeting, my appointment, my booking, my meeting,
      this appointment, that appointment
    `),
    cancelled: list('cancelled, canceled, to be cancelled, to be canceled'),
    cancelling: list(`
      cancelling, canceling, cancelling {its}, canceling {its}, cancelling that, canceling that,
      to cancel, to cancel {its}, to cancel that, the cancellation, a cancellation
    `),
    useless: list('is no good, is no good for me, is not possible'),
    unfit: list(`
      does not work, does not work any more, does not work anymore, does not work for me,
      does not work for me any more, does not work after all, does not suit me, does not suit,
      will not work, will not work for me
    `),
    thing: list(`
      appointment, booking, meeting, slot, time, time slot, call, session, consultation,
      reservation, visit
    `),
    book: list('book, schedule, reserve, take, secure, grab, make, place, lock'),
    confirm: list(`
      confirm, approve, finalize, finalise, submit, complete, proceed with, go ahead with, go for,
      go with
    `),
    move: list('move, change, shift, switch, reschedule, swap'),
    cancel: list('cancel, delete, remove, drop, call off, get rid of'),
    anymore: list(', any more, anymore, any longer, after all, now'),
    old: list('old, original, current, existing, previous, first'),
    moment: list('moment, second, sec, minute, min, tick, jiffy'),
    send: list('confirmation, invite, invitation, reminder, link, details, email'),
    article: list(', a, an, the, my'),
    more: list(', other, more, further, special'),
    own: list(', the, my, that'),
    field: list(`
      email, email address, e mail, e mail address, mail address, address, phone number,
      telephone number, number, date, day, information, spelling, length, place, location
    `),
    fields: list(`
      details, dates, name and email, name and the email, name and my email, name and e mail,
      name and email address, name and address, name and phone number, name and number,
      email and name, email and phone number, date and time, day and time
    `),
    name: list('name, first name, last name, surname'),
    right: list('right, correct'),
    fits: list(`
      is right, is correct, is fine, is good, is okay, is perfect, is all right, is all correct,
      is accurate, is exactly right, is right too, is correct too, is still right, is still correct,
      works, works for me, looks right, looks correct,
      looks good, sounds right, suits me
    `),
    fit: list(`
      are right, are correct, are fine, are good, are okay, are perfect, are all right,
      are all correct, are accurate, look right, look correct, look good
    `),
    named: list(`
      is right, is correct, is okay, is spelled right, is spelled correctly, is spelt correctly,
      is right too, is correct too
    `),
    then: list(', then, that day, on that day, at that time'),
    wish: list('notes, note, comments, comment, questions, question, changes'),
  },
  phrases: {
    yes: list(`
      i am in, count me in, we are good to go, were good to go, that is my email, that is my name,
      that is my number, spot on, yess, yesss, yeahh, oh yes, yes, yeah, yea, yep, yup, yah, ya,
      yessir, aye, sure, sure thing, for sure, surely, you bet, you betcha, absolutely,
      definitely, certainly, of course, by all means, totally, exactly, precisely, indeed,
      affirmative, agreed, i agree, i accept, accepted, i approve, i am sure, i am certain,
      i am positive, i do, i would, i would love to, i would love that, i would like that,
      i would like it, i want it, i want that, that is what i want, that is what i wanted,
      that is exactly what i want, i am happy with {it}, i am fine with {it}, i am okay with {it},
      i am good with {it}, uh huh, mhm, mm hm, mm hmm, mhmm, gladly, with pleasure, please do,
      please do so, deal, it is a deal, you got it,
      you can do {it}, we can do {it}, please do {it}, it does, they are, that is me,
      that is the one, no doubt, without a doubt,
      without doubt
    `),
    agreement: list(`
      sounds like a plan, alrighty, makes sense, that makes sense, okie dokie, kk, okay, okey dokey,
      alright, all right, right, correct, true, fine, good, great, perfect, excellent, wonderful,
      lovely, cool, nice, awesome, super, brilliant, fantastic, amazing, terrific, splendid,
      superb, ideal, beautiful, very well, all correct, it is, that is it, good to go, good to me,
      fine by me, fine with me, fine for me, okay with me, okay by me, okay for me, good for me,
      good with me, great for me, great to me, perfect for me, works, works for me, works for us,
      works well, works great, works perfectly, will work, would work, will do, suits me,
      suits me well, suits me fine, suits us, no problem, no problem at all, no problems,
      not a problem, no sweat, no objection, no objections, i guess so, i think so, i suppose so,
      i believe so, let us go
    `),
    rhetorical: list('why not, might as well, may as well'),
    'order.any': list(`
      let us go with {it}, let us go for {it}, let us go ahead, let us go ahead and do {it},
      do {it}, just do it, go ahead, go on, go for it, go right ahead, carry on, continue,
      proceed, keep going, make it so, do so, confirm, confirmed, i confirm, i confirm {it},
      {confirm} {it}, make it official, that is confirmed
    `),
    'order.book': list(`
      set it up, get it set up, {book} {it}, {book} {the} {thing}, {confirm} {the} {thing},
      {book} {it} in, book me, book me in, book us in, book me for {it}, book now, put me down,
      put me down for {it}, put me in, sign me up, sign me up for {it}, pencil me in, lock it in,
      lock me in, get it booked, get me booked, have it booked, do the booking, i will take {it},
      i will take {the} {thing}, i will have {it}, let me have {it}, let me take {it}
    `),
    'order.move': list(`
      {move} {it}, {move} {it} over, {move} {the} {thing}, {move} me, make the move,
      make the change, make the switch
    `),
    'order.cancel': list(`
      {cancel} {it}, {cancel} {the} {thing}, {cancel} {it} altogether, {cancel} {it} completely,
      {cancel} everything, scrap it, scrap {the} {thing}, call it off, call that off, take it off,
      go through with the cancellation, confirm the cancellation
    `),
    'order.cancelling': [],
    'verb.book': list('book, schedule, reserve'),
    'verb.move': list('move, reschedule, change, switch, shift, postpone'),
    'verb.cancel': list('cancel, delete, scrap, cancellation'),
    keep: list(`
      keep, keep {it}, keep {the} {thing}, keep {the} {old} one, keep {the} {old} {thing}, leave,
      leave {it}, leave {it} as it is, leave {it} alone, stay, stay with, stick, stick with,
      remain, hold on to {it}, as it is, as is, {i} do not want {its} {cancelled},
      {i} do not need {its} {cancelled}, {i} no longer want {its} {cancelled},
      {i} no longer need {its} {cancelled}
    `),
    polite: list(`
      for your help, for the help, please, please and thank you, thanks, thanks a lot,
      thanks very much, thanks so much, many thanks, thank you, thank you very much,
      thank you so much, thank you kindly, much appreciated, i appreciate it, i appreciate that,
      cheers, kindly, sir, madam, maam, dear, mate, buddy, my friend, for me, for us, to me,
      very much, then, now, right now, right away, straight away, immediately,
      as soon as possible, if you would, that is very kind, that is kind, very kind of you,
      you are very kind, you are very helpful
    `),
    filler: list(`
      you know what, um, umm, uh, uhm, er, erm, ah, oh, hm, hmm, mm, mmm, eh, well, just,
      you know, hi, hello, hey, hello there, hi there, good morning, good afternoon, good evening,
      to be honest, honestly
    `),
    joint: list(`
      i think, that one is, this one is, that one looks, that one sounds, and, so, very, really,
      quite, pretty, just as, everything, everything is, everythings, everything looks,
      everything sounds, all,
      all of that is, is, that, this, it, that is, this is, that sounds, this sounds, it sounds,
      that looks, this looks, it looks, that seems, it seems, sounds, looks, seems, that would be,
      it would be, would be, that will be, it will be, that all sounds, that all looks, i said,
      i am saying
    `),
    pivot: list('actually, i mean, i meant, sorry, on second thought, on second thoughts'),
    opener: list(`
      can you, could you, would you, will you, can we, you could, let us, i want to,
      i want you to, i would like to, i would like you to, i will, feel free to, would you mind,
      be so kind and
    `),
    aside: list(`
      for one person, just for one person, just me, just for me,
      that one, this one, as discussed, as you said, ready, i guess, i am, i have, i did, you did, you have, you can,
      you may, we do,
      we are, we have, we did, it was, {the} {thing}, no worries, no worry, no trouble, no rush,
      no hurry, no issue, no issues, no big deal, no need to ask, no {more} {wish},
      no {more} {wish} from me, not any {more} {wish}, not a worry, i am not in a hurry,
      i am not in a rush, not in a hurry, i do not have any {more} {wish}, i do not have a {wish},
      i have no {more} {wish}, i do not mind, i do not mind at all, do not worry, not to worry,
      can not wait, i can not wait, i am looking forward to {it}, looking forward to {it},
      i am ready, if you do not mind, if you can, if you could, if you would, if you please,
      if you like, if you want, if {it} is okay, if {it} is okay with you, if {it} is fine,
      if {it} is possible, if {it} is all right, send me {article} {send},
      please send me {article} {send}, email me {article} {send}
    `),
    closing: list(`
      no that is all, no that is everything, no that is it, no that is fine, no that is good,
      no that is right, no that is correct, no that is perfect, no it is fine, no it is okay,
      no it is all good, no we are done, no i am done, no nothing else, that is all,
      that is everything, that is all i need, that will be all, that would be all, nothing else,
      nothing more, nothing to add, nothing further, i do not need anything else, i am done,
      we are done, all done, all set, i have nothing else, i do not have anything else,
      {own} {field} {fits}, {own} {fields} {fit}, all {own} {fields} {fit},
      all of {own} {fields} {fit},
      {own} {name} {named}, emails {right}, {own} emails {right}, {own} names {right},
      both are {right}, that is my {field}, that is my {right} {field}, that is the {right} {field},
      that is the {right} {name}, you have the {right} {field},
      you have the {right} {name}, you have my {field} {right}, you have my {name} {right},
      you got my {field} {right}, you got my {name} {right}
    `),
    suits: list(`
      see you then, i will see you then, we will see you then,
      i will be there {then}, i can be there {then}, i will be on time, i will come {then},
      i can come {then}, i can make it {then}, i will make it, i can attend,
      i can do that, i will attend, i am free {then}, i am available {then}, i have time {then},
      i will see you there, see you there, we will be there {then}, we can make it {then},
      we will see you there, i am free all day, i do not work, i am not working,
      i have the time, i have the day off, i have nothing on,
      i have nothing else on, i have nothing planned, i have nothing going on,
      i do not have anything on, i do not have anything planned, i am not doing anything, i am not busy, i have no plans,
      i have no other plans, i have no meetings, i have no other meetings
    `),
    'suits.time': [],
    goodbye: list(`
      bye, bye bye, goodbye, good bye, have a nice day, have a good day, have a great day
    `),
    'goodbye.time': list('see you, see you soon'),
    parting: list(`
      i will see you, we will see you, i am coming, i have nothing, i do not have anything
    `),
    'excuse.time': list('{unfit}, it {unfit}, {useless}, that is no good, that is no good for me'),
    'excuse.bare': [],
    'excuse.unnamed': list(`
      {i} do not want it, {i} do not want it now, we do not need it, {i} can not do {it} any more,
      {i} can not do {it} anymore
    `),
    excuse: list(`
      i am not free, i am not available,
      i can not come, i can not come any more, i can not come anymore, i can not attend,
      {i} can not make {its} {anymore}, {i} can not make it {then}, {i} can not make that {anymore},
      {i} can not make that time {anymore}, {i} can not make that day, {i} can not do that day,
      {i} can not do that time, i will not be able to come, i will not be able to make it,
      i will not be able to attend, we are not coming {anymore}, i am sick,
      i am not able to come, i am not able to make it, i am not able to attend, {i} do not need {its} {anymore},
      {i} do not want {its} {anymore}, {i} no longer need {its}, {i} no longer want {its},
      {i} will not make it {anymore}, {i} will not come {anymore}, {i} will not be coming {anymore},
      {i} will not be there {anymore}, {i} will not attend {anymore}, i am not coming {anymore},
      that time {unfit}, the time {unfit}, that day {unfit}, i am ill, i am not well, something came up, something has come up, my plans have changed
    `),
    busy: list(`
      i am busy, i am working, i am away, i am travelling, i am traveling, i have to work,
      i have something else, i have other plans, i have another appointment
    `),
    reason: list('because, cause, since, as i'),
    refusal: list(`
      {cancelling} {unfit}, {cancelling} {useless},
      pass, fat chance, over my dead body, in your dreams, joking, kidding, hardly, bin it, bin that,
      scrap that, not in a million years, let it go, let that go, hang up, start over, start again, go back, reset, restart,
      leave me alone, skip it, ignore it, ignore that, kill it, void it, clear it, take it back,
      take that back, mistake, misunderstood, misheard, hate,
      no, nope, nah, naw, nay, nuh uh, nuh-uh, uh-uh, mm-mm, not, never, never mind, nevermind,
      negative, none, neither, nothing, nobody, no way, no longer, rather not, stop, halt, quit,
      abort, undo, forget, forget it, forget that, forget about it, scratch that, changed my mind,
      change my mind, have second thoughts, having second thoughts, wrong, incorrect, false,
      disagree, decline, refuse, reject, withdraw, back out, pass on, i will pass, hell no
    `),
    wait: list(`
      hold, easy there, easy now, easy tiger, whoa, hang about,
      wait, waiting, wait a {moment}, hold on, hold off, hold it, hold your horses, hang on,
      stand by, bear with me, slow down, pause, not yet, not just yet, not now, not right now,
      not quite yet, not sure, i am not sure, i am not sure yet, let me, one {moment},
      just one {moment}, a {moment}, just a {moment}, give me a {moment}, give me one {moment},
      in a {moment}, a quick {moment}, two seconds, two minutes, a few minutes,
      a couple of minutes, maybe later, i am thinking, i am checking, i am looking,
      i need to check, i need to think, i have to check, i have to think, i will think about it
    `),
    unsure: list(`
      yeah right, yeah right sure, oh yeah right, i am good, i am fine, i am good thanks, i am good thank you, we are good,
      we are fine, we are good thanks, i am all good, yes hello, yeah hello, almost, nearly, close enough, in theory,
      i do not know, do not know, no idea, i have no idea, i am unsure, unsure, maybe, perhaps,
      possibly, probably, it depends, depends, hard to say
    `),
    condition: list(`
      too soon, too early, too late, too pricey, too expensive, too long, too far, but, if, unless, until, till, as long as, so long as, provided, providing, assuming,
      on condition, only, except, apart from, however, though, although, instead, rather,
      otherwise, or, when, whenever, once, while, before, after, also, too, as well, plus, with,
      without, remove, drop, another, other, different, else, make it, i want, i need,
      i would like, i prefer, i would prefer, show me, tell me, talk to, speak to, help,
      not before
    `),
    question: list(`
      what, where, when is, who, whom, whose, which, how, why, can i, could i, may i, will i,
      should i, do i, do you, does it, does that, did you, have you, is it, is that, is there,
      are there, are you, will it, will that, is the, is my, would it, would that, could it, could that, can it,
      can that, might it, might that, question, pardon, come again, say again, repeat
    `),
    detail: list(`
      monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, tonight, tomorrow,
      morning, afternoon, evening, noon, midnight, lunch, week, weeks, next, day, days, hour,
      hours, minutes, half, quarter, earlier, later, sooner, time, date, name, email, mail,
      address, phone, number, note, notes, zone, people, persons, guests, both, both of us,
      all of us, my wife, my husband, my son, my daughter, online, in person, @, dot com
    `),
  },
  glue: list(`
    my name is, my email is, my email address is, my number is, at, on, in, for, to, of, the,
    under, as, dot, dash, underscore, @, +
  `),
  numbers: EN_NUMBERS,
};
