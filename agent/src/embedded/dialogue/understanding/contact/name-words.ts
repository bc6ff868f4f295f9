/** Words that are not part of a name. */

const FUNCTION_WORDS =
  'i my me mine you your we our they them he she his her it its this that these those the a an and or but so if then than as of at on in to for from by with about not no yes yeah yep nope okay ok sure please thanks thank hello hi hey bye is am are was were be been being do does did done have has had can could will would shall should may might must what which who whom whose where when why how there here just also only very really too more most some any all both each every other another such own same now again still already yet maybe perhaps actually sorry well oh uh um';

const TALK_WORDS =
  "looking calling wondering trying hoping going interested free busy available flexible late sick fine good great okay ready sure afraid thinking asking talking speaking happy sorry glad done new not able back unable booking scheduling appointment appointments meeting meetings calendar schedule slot slots time times date dates day days week weeks month months year today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening night noon midnight january february october november december next last first second third earlier later early earliest latest soonest soon possible show open close book cancel reschedule change move pick choose select want need like love see come get make take give tell say said mean meant know think help question name email mail e-mail address phone number mobile cell call note notes wrong right correct incorrect perfect cool nice wait stop repeat nothing something anything everything someone anyone nobody human robot person bot machine computer ai agent assistant half quarter past oclock pm works work zero two three four five six seven eight nine ten eleven twelve none lets let confirm confirmed yourself it’s whatever ridiculous annoying terrible awful amazing crazy awesome boring hard easy confusing confused stupid useless weird strange silly important urgent helpful worse fun hungry tired pregnant allergic lost stuck unsure unhappy angry frustrated disappointed worried nervous excited curious interested serious kidding joking lying over away out in up down off online offline outside inside home work driving running walking waiting using needing having getting coming leaving moving living staying hearing listening reading typing checking thinking planning problem problems worries idea ideas matter issue reason reasons bad worst enough much many few little big small long short soonish tuesdays mondays wednesdays thursdays fridays way start starting over again never mind difficult different better best one spelled spelt spell spelling letter letters what's how's i'm";

/** Words that never belong to a name. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS} ${TALK_WORDS}`.split(' '),
);

/** Looks like a word of a name: letters, with a hyphen or an apostrophe inside at most. */
export function isNameWord(word: string): boolean {
  if (!/^\p{L}[\p{L}'-]*\.?$/u.test(word)) return false;
  return !NOT_A_NAME.has(word.toLowerCase());
}
