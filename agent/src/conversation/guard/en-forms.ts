import type { FormWords } from './lexicon.ts';

/** What a clause speaks of as the caller's: `your new appointment`. */
const YOURS = `your|the|this|that|an|a|all|both|every|my|these|those`;
/** Words between subject, verb and participle that change nothing. */
const ADVERBS = `now|just|already|also|all|officially|successfully|safely|duly|indeed|since|then|actually|completely|fully|certainly|definitely|finally|both|so|really|immediately|instantly|quickly|gladly|happily`;

/** English claims by their form. */
export const EN_FORMS: FormWords = {
  classes: {
    thing: {
      words: `
        appointment appointments booking reservation consultation visit session slot spot meeting
        reschedule rescheduling cancellation place seat hold request change move bookings
        reservations arrangement arrangements registration changes switch swap update transfer updates slots transaction`,
    },
    yours: {
      words: `
        appointment booking reservation consultation visit session slot spot meeting reschedule
        rescheduling cancellation place seat request registration`,
    },
    place: {
      words: `
        calendar schedule diary books book agenda system list file docket roster planner record
        records lineup`,
    },
    // What an agent can truly say that it has done before there is a booking is left out.
    acted: {
      words: `
        put set made gotten taken took given gave done did cut sent brought wrote written kept
        held slid undone struck thrown threw withdrawn drawn sold dealt won caught`,
      forms: [String.raw`\p{L}{2,}ed`],
      except: `
        need proceed feed speed indeed red bed agreed opened displayed highlighted selected picked
        noted asked tried mentioned needed wanted liked closed located listed filtered zoomed
        scrolled missed offered used called talked loaded answered typed spelled decided been
        checked looked searched suggested recommended proposed described explained compared
        considered apologized apologised wished hoped assumed believed guessed noticed enjoyed
        showed viewed reviewed verified happened remembered realized realised misunderstood
        refused rejected declined denied crashed stalled timed learned walked narrowed identified clicked tapped gathered collected captured
        copied recorded repeated wondered referred marked started attempted warned pointed
        misspelled discussed detected matched skipped exceed`,
    },
    become: {
      words: `put set made gotten given done cut sent brought written kept held undone struck thrown withdrawn`,
      forms: [String.raw`\p{L}{2,}ed`],
      except: `
        needed required limited included asked called intended designed conducted recorded offered
        based located aimed supposed listed displayed highlighted selected interested invited
        allowed charged concerned worried tired pleased excited advised disconnected muted
        connected meant shown noted understood spelled pronounced recommended related provided
        confused encouraged welcomed detailed capped hosted labeled labelled marked mixed
        preferred suited advertised bed red need closed occupied followed signed listed covered
        delayed refused rejected declined denied crashed stalled timed coordinated`,
    },
    act: {
      forms: [String.raw`\p{L}{2,}`],
      except: `
        find see reach hear understand open load check look read pull locate identify access
        retrieve show get fetch display tell help confirm verify catch make`,
    },
    doing: {
      words: `
        booking scheduling reserving arranging holding securing moving rescheduling cancelling
        canceling changing setting making adding switching organizing organising locking putting`,
    },
    gone: {
      words: `
        gone off out history released freed vanished void erased dead removed wiped dropped
        scrapped withdrawn revoked`,
    },
    state: {
      words: `
        in through set safe live active valid final official ready secure complete up registered
        good on ours locked successful effective`,
    },
    firm: { words: `official final settled live complete certain fixed done definite successful` },
    stop: { words: ',' },
    free: { words: `available free open vacant possible` },
  },
  claims: {
    booked: `
      took|taken the liberty, i|we have? got you the|a|an|your|that|this|#,
      put|pop|pencil|slot|squeeze you in|into|down $|#`,
    reserved: `
      placed|put|have a hold, placed|put .. on hold`,
    requested: `
      request|booking|reservation is|are in|through|sent|submitted,
      request|booking|reservation has|was been? forwarded|passed|sent|submitted|handed|relayed`,
    appointment: `
      you will be meeting|seeing|coming|joining|visiting .. #,
      there is|are now? a|an|your .. @yours for|under|in|with you|your,
      knows|know|aware|expect you are|will coming|come, we have|got you covered,
      come|drop|swing|stop|pop by|in|over|round|along #|on|at, in the bag,
      that is your .. @yours @become,
      looks|looking forward to meet*|see*|welcom*|hav* you, will find your @yours, find your @yours under|in|on,
      until|till #|then|next $,
      excited|thrilled|delighted|happy|pleased|eager|wait to meet|see|welcome|have you #|on|at|in|then|there|next|soon,
      @stop to meet|see|welcome|have you #|on|at|in|then|there|next|soon,
      pleasure meeting|seeing|welcoming you #|on|at|in|then|there|next|soon,
      will be glad|happy|there|ready|waiting|expecting .. #,
      you have? now|also|officially|already|have|got|another got? a|an|your|the .. appointment|booking|reservation|meeting|consultation|visit,
      you are now|all? coming|booked|meeting|seeing|going|visiting .. #,
      enjoy your|the appointment|consultation|visit|session|meeting|booking,
      have a|an .. appointment|consultation|visit|session|meeting,
      luck with|at|in|for your|the appointment|consultation|visit|session|meeting,
      for booking|scheduling|reserving|making with|it|this|that|your|an|the|through|#|us,
      for your booking|reservation|appointment, thanks|thank .. for booking|scheduling|reserving $,
      # has|with|have your name, your|the name is on|against|next .. #|slot|spot|it,
      calendar|schedule|diary|system|screen|list shows|has|says|lists|reflects you|your,
      calendar|schedule|diary|system .. now shows|has|says|lists|reflects you|your|#,
      it|that|time|slot|spot|place|seat|# is|are ${ADVERBS}? yours|ours, belongs to you, you got the|your|it|that|#,
      @yours|we|it starts|begins|happens|happening|takes|taking .. #, you are meeting|seeing|visiting .. #,
      will see|meet|receive|welcome you #|on|at`,
    gone: `
      no more @yours, gone|vanished|disappeared|erased|out|wiped from|of the|our|your, it is gone, let go of,
      @yours|appointments|booking .. is|are|was|has|have been? now|all|just|officially? @gone,
      @yours .. no|not .. longer|anymore|exist|exists, @yours .. not .. any more|longer, not have .. @yours|appointments anymore,
      you .. no|not booked|scheduled|registered|have|having|on|in|expected .. longer|anymore|more, @yours|appointments ceased|stopped to|existing,
      # .. is|are back|again in|on|open|available|free, @yours is|are now? back|free|open|available again,
      @yours is|are back|free|open|available, off|out of|from the|our|your @place, have|has .. ceased`,
    result: `
      i|we have? ${ADVERBS}? got that|it|everything|you all? @become|up|down|in|on|sorted,
      noted|marked you down|in|for, you are ${ADVERBS}? on for, you have been taken off|out,
      i|we ${ADVERBS}? took care of, i|we did ${ADVERBS}? book|schedule|reserve|cancel|move|change|reschedule|confirm it|that|you|your|the|this,
      i|we have? ${ADVERBS}? ${ADVERBS}? @acted you in|into|on|onto|down|for|with|at|over|off|out|up|to|through|#|under,
      i|we have? ${ADVERBS}? ${ADVERBS}? @acted up|off|out|over|back|away|down|in|through? everything|it|this|that|#,
      i|we have? ${ADVERBS}? ${ADVERBS}? @acted up|off|out|over|back|away|down|in|through? ${YOURS}|our|all|both|any .. @thing|#,
      i|we have? ${ADVERBS}? ${ADVERBS}? @acted you the|a|an|your|that|this .. @thing|#,
      i|we have? ${ADVERBS}? ${ADVERBS}? @acted .. through|away|over $,
      has|have ${ADVERBS}? @acted your|the|this|that .. @yours, accepted|approved|took your|the @yours,
      glad|happy|pleased|delighted|great i|we|to? could? have? @acted|get,
      that is # .. @become|down|in|sorted|done, @yours .. carries|bears|under .. name,
      it|that is already in|there|on, ^ @thing is|are? now? @firm|@become $, hit|pressed|clicked confirm|book|submit, @yours .. has|have a|got new|different,
      you are ${ADVERBS}? on|in $, pleasure|nice|good|great|happy|glad getting|having you|it|that,
      mission|task|job accomplished|complete|completed|done,
      it|that|everything|all is|are ${ADVERBS}? @firm,
      able|managed to @act .. @yours|you|it|that|this|everything|#, managed|able to get|make .. @thing|#|it|that|you,
      of|finished|finish|just @doing,
      ${YOURS} .. @thing #? .. has|have|had|is|was|are|were|got|gets|is ${ADVERBS}? been? being? ${ADVERBS}? @become|@state,
      ${YOURS} .. @thing came|went|got|checked|worked|cleared through|in|out|well|fine|smoothly|perfectly,
      your .. time #? has|have|is|was been? @become|@gone,
      your .. @yours time|date|day|hour? is|are|was|has, that is you|us|your .. down|in|sorted|done|on,
      you are|were ${ADVERBS}? ${ADVERBS}? @become|in|down|off|set, you have been @become,
      you are .. on|in|off|into|from the|our|your @place,
      you are with us|dr #|on|at,
      we|i have you .. on|in|down|into|for|at,
      # is|are|has|have|was ${ADVERBS}? been? ${ADVERBS}? @become|taken|blocked for|under|in you|your|the|our,
      # is|has|was ${ADVERBS}? been? ${ADVERBS}? made|given|put|filed|entered|assigned|logged|processed|added,
      it|that|everything|this|all is|has|was|are|have ${ADVERBS}? been? being? ${ADVERBS}? @become $|for|in|on|into|to|with|as|now|already|#,
      ^ it|that|everything|this|all? worked|went $|well|fine|through|smoothly|perfectly|out,
      ^ and|all|successfully|already? filed|processed|entered|logged|added|saved|submitted|made $,
      @yours|confirmation|reference|ticket id|number|code|pin|reference is,
      ^ your|the? @yours|confirmation|reference|ticket id|number|code|pin|reference $,
      it is on|in the|our|your @place, @yours .. is|are on|in the|our|your @place`,
  },
  harmless: `
    has|have|had|is|was|are|were|got ${ADVERBS}? been? ${ADVERBS}? @become|taken|gone .. by|to another|someone|somebody|others|other,
    you are|were not? welcome|right|correct|looking|calling|interested|ready|asking|thinking|sure|happy|free|able|done,
    your|the time zone|preference|preferences, take|choose|pick your time,
    your .. @yours is|are|was free of, your .. @yours is|was a|important|valuable|optional,
    pulled up, took|taken|have|had a|another quick|closer? look|note|moment, find|see your @yours in|at the calendar|screen,
    is|are free of|up|until, is that|this|it what, set for you|us to, you have been asked|told|invited|waiting|patient|connected|disconnected|very|so|great|kind,
    i|we have|am|are set up the|a|your? call|calendar|form, i|we set|made aside?`,
};
