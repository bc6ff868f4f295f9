import type { Random, Rules } from '../grammar.ts';
import { letterWord } from '../marked-words.ts';

const DIGITS = '(one|two|three|four|five|six|seven|eight|nine|/2/zero|oh)';

/** Names, addresses, numbers and notes. `letters` gives those of a random name. */
export function detailRules(letters: (random: Random) => string): Rules {
  return {
    letters,
    spelled: '(/2/SPELLED|<letters>)',
    letter: `(${Array.from('abcdefghijklmnopqrstuvwxyz', letterWord).join('|')})`,
    digit: DIGITS,
    digits: `(${digitRun(3)}|${digitRun(4)}|/2/${digitRun(7)}|/3/${digitRun(10)}|${digitRun(11)}|<digit> <digit>)`,
    'phone-number': `(/4/<digits>|plus <digits>|<digit> <digit> <digit> double <digit> <digits>|area code <digit> <digit> <digit> <digits>|<digits> extension <digit> <digit>)`,
    'full-name':
      '(/8/FIRST LAST|/2/FIRST|FIRST <letter> LAST|FIRST LAST LAST|/2/(mister|missus|miss|doctor) LAST)',
    person: '(/4/<staff>|doctor LAST|mister LAST|FIRST|FIRST LAST|miss LAST)',
    name: `(/8/my name is <full-name>|/2/my name's <full-name>|/4/it's <full-name>|/2/it is <full-name>|/3/this is <full-name>|/3/i'm <full-name>|i am <full-name>|
      the name is <full-name>|the name's <full-name>|under <full-name>|under the name [of] <full-name>|/4/<full-name>|name is <full-name>|
      my (first|last|full) name is (FIRST|LAST|FIRST LAST)|first name FIRST last name LAST|last name LAST|my surname is LAST|surname LAST|
      you can (use|put|write) <full-name>|put it under <full-name>|put down <full-name>|it's for <full-name>|the appointment is for <full-name>|book it for <full-name>|on behalf of <full-name>|
      call me FIRST|people call me FIRST|no it's <full-name>|no my name is <full-name>|not FIRST FIRST|it's FIRST not FIRST|FIRST LAST is my name|yes this is <full-name>|yes it's <full-name>|that's <full-name>|sure it's <full-name>|hi it's <full-name>|hello this is <full-name>)`,
    spelling: `(/9/<spelled>|/2/it's spelled <spelled>|/2/that's <spelled>|/2/spelled <spelled>|that's spelled <spelled>|FIRST <spelled>|LAST <spelled>|it's LAST <spelled>|
      my name is FIRST LAST <spelled>|my last name is <spelled>|my name is spelled <spelled>|i spell it <spelled>|you spell it <spelled>|with (a|an) <letter>|with a <letter> not a <letter>|with (two|double) <letter>|<letter> as in <object>|<letter> for <object>|
      <letter> like <object>|no <letter>|<letter> not <letter>|capital <letter>|double <letter>|<letter> <letter>|<letter> <letter> <letter>)`,
    object: `(alpha|bravo|charlie|delta|echo|golf|hotel|india|kilo|lima|mike|november|oscar|papa|romeo|sierra|tango|victor|whiskey|x-ray|yankee|zulu|
      apple|boy|cat|dog|elephant|fox|george|harry|ice|jack|king|love|mary|nancy|orange|peter|queen|robert|sugar|tom|uncle|water|yellow|zebra|sam|bob|adam)`,
    provider: `(/9/gmail|/6/example|/2/yahoo|/2/outlook|/2/hotmail|/2/icloud|live|proton|web|me|<letter> <letter>|LAST|company|office|test|acme|google|apple)`,
    'top-level': '(/14/com|/2/org|/2/net|co|co dot uk|de|io|info|edu|me|us|uk|biz|dev|app)',
    local: `(/5/FIRST dot LAST|/3/FIRST|/2/FIRST LAST|/2/LAST|/2/<letter> dot LAST|<letter> LAST|/3/<spelled>|<spelled> dot <spelled>|FIRST underscore LAST|FIRST dash LAST|
      FIRST <digit> <digit>|FIRST dot LAST <digit> <digit>|FIRST LAST <digit>|<spelled> <digit> <digit>|FIRST hyphen LAST|(info|hello|contact|office|support|sales)|FIRST plus <object>|
      FIRST <number>|FIRST dot <letter> dot LAST|FIRST dot LAST <number>|LAST dot FIRST|<spelled> <spelled>|FIRST <spelled>)`,
    number:
      '(nineteen (seventy|eighty|ninety) <digit>|twenty <digit>|(thirty|forty|fifty|sixty|seventy|eighty|ninety) [<digit>]|two thousand [<digit>]|a hundred|<digit> hundred|ten|eleven|twelve)',
    address: '<local> at <provider> dot <top-level>',
    email: `(/8/<address>|/4/my email [address] is <address>|/2/it's <address>|/2/it is <address>|that's <address>|the email [address] is <address>|you can (reach|email) me at <address>|
      /2/[you can] (send|email|mail) (it|that|the invite|the confirmation|the invitation|me) (to|at) <address>|email <address>|use <address>|no it's <address>|yes it's <address>|<local> at <provider>|at <provider> dot <top-level>|dot <top-level>|sure <address>|my address is <address>|<local> at|
      my work email is <address>|it's all lower case|all lower case|all one word|no dot|with a dot|no space|all small letters|no dots|with a dash|without the dot|dot com not dot org)`,
    phone: `(/4/my [phone|cell|mobile] number is <phone-number>|/2/it's <phone-number>|/3/<phone-number>|you can (call|reach) me (at|on) <phone-number>|call me (at|on) <phone-number>|my phone is <phone-number>|the number is <phone-number>|my cell is <phone-number>|i don't have a (phone|phone number|number)|use the number i'm calling from|this number is fine|my number is the one i'm calling from)`,
    note: `(/2/please note [that] <matter>|/2/note that <matter>|/2/just so you know <matter>|i should mention [that] <matter>|can you add [a note] that <matter>|add a note [that] <matter>|please add that <matter>|tell them [that] <matter>|/2/<matter>|
      it's about <topic>|i'd like to (talk|speak) about <topic>|the reason is <topic>|i have a question about <topic>|i want to discuss <topic>|it's for <beneficiary>|the note is <matter>|in the notes (say|write|put) [that] <matter>|
      /2/no notes|/2/no note|nothing to add|no i have nothing to add|nothing special|no special requests|no questions|no comments|leave it empty|leave it blank|skip that|skip it|skip|no need|that's not necessary|i'd rather not say|none)`,
    matter: `(i (need|have|use|am in) (a wheelchair|an allergy|allergies|a question|a dog|a gate code|back pain|a cold|a cough|an emergency|some documents|an interpreter|a parking space|a translator)|i (will|might|may|can) be (a few|five|ten|fifteen) minutes late|i'll (bring|take) (my|a|the) (documents|laptop|daughter|son|wife|husband|colleague|papers|insurance card|dog|kids)|
      i'm (bringing|coming with) (my|a|two) (friend|colleague|colleagues|daughter|son|partner|kids|child|mother|father)|it's (urgent|my first time|my first visit|a follow up|important|quite urgent|a gift)|i've (been|never been) (there|to you) before|i'm (a new|an existing|a returning) (customer|client|patient)|
      please (call|ring|text|email) me (before|first|when you arrive|on my cell)|my (back|tooth|knee|head|shoulder|car|computer|website|phone) (hurts|is broken|doesn't work|needs fixing)|we are (two|three|four|five) people|there will be (two|three|four) of us|i speak (spanish|german|french|english|a little english)|the door code is <digits>)`,
    topic: `(the (project|contract|website|product|pricing|new product|proposal|budget|invoice|offer|design|job|position|roadmap|results|integration|upgrade|account|order|house|car|plan|report)|my (back|account|order|project|insurance|website|business|teeth|knee|taxes|house|job|application|results)|a (new project|job|possible partnership|problem|demo|website|refund|complaint|proposal|quote|partnership)|pricing|your product|working together|marketing|sales|support|hiring|an invoice|training)`,
    beneficiary:
      '(me|my (son|daughter|wife|husband|mother|father|partner|colleague|boss|team|friend|child|dog|cat)|two people|three people|our team|a group|my company|someone else|both of us|a friend)',
    city: '(new york|london|berlin|paris|madrid|rome|amsterdam|chicago|boston|denver|los angeles|san francisco|seattle|tokyo|sydney|singapore|toronto|dublin|vienna|zurich|stockholm|oslo|copenhagen|lisbon|mexico city|texas|california|florida|germany|france|spain|england|india|australia)',
    zone: '((eastern|pacific|central|mountain) [standard] time|(london|berlin|paris|new york|sydney|tokyo|india) time|g m t|u t c|c e t|e s t|p s t|european time|g m t plus (one|two|three)|u t c (plus|minus) (one|two|five|eight))',
  };
}

function digitRun(length: number): string {
  return Array.from({ length }, () => '<digit>').join(' ');
}
