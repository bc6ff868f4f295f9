/** Remarks for the host. Pure. */

const CUES: readonly RegExp[] = [
  /\b(?:change|edit|update|correct|make) (?:my|the) (?:notes?|comment|remark) (?:to|say|into)\s+/i,
  /\b(?:please )?(?:can you |could you )?(?:add|make|leave|put|take) (?:a |the |this |an? extra )?(?:quick |short )?(?:note|comment|remark)s?(?: in| there| down)?(?: that(?: says)?| saying| to say|:|,)?\s+/i,
  /\b(?:please )?note(?: down)?(?: that|:)\s+/i,
  /\b(?:please )?(?:tell|inform) (?:them|him|her|the host|the doctor|the team|everyone) (?:that |about )?/i,
  /\b(?:please )?let (?:them|him|her|the host|the team) know (?:that |about )?/i,
  /\b(?:please )?mention (?:that |to them that )?/i,
  /\b(?:the )?(?:note|notes|comment|remark)(?: is| are|:| should (?:say|be))\s+/i,
  /\bthe (?:reason|topic|subject)(?: for (?:the|my) (?:visit|meeting|call|appointment))? (?:is|will be|would be)(?: that)?\s+/i,
];

const REFUSAL =
  /^(?:(?:no|nope|nah|no thanks|no thank you|none|nothing|not really|no notes?|no comments?|without (?:an? )?(?:note|comment)|skip(?: it| that)?|nothing (?:else|more|to add)|that is (?:all|it|everything)|that's (?:all|it|everything)|i (?:do not|don't) have (?:any(?:thing)?|an?)(?: (?:notes?|comments?|remarks?|requests?|to (?:add|say|note)|else))*|i (?:have|have got|'ve got) (?:no|nothing)(?: (?:notes?|comments?|remarks?|requests?|to (?:add|say|note)|else))*|there is nothing(?: to (?:add|say|note)| else)*|i do not|i don't(?: think so)?|not that i (?:know|can think) of|not (?:today|now|this time|necessary|needed)|no need|leave it (?:blank|empty)|i am good|i'm good|all good|it is fine|it's fine|we are good)[\s,.!]*)+(?:thanks|thank you|please)?[\s.!]*$/i;

/** True for `no`, `nothing`, `skip that`: there is nothing to note. */
export function isNoNote(raw: string): boolean {
  return REFUSAL.test(raw.trim().replace(/[\u2018\u2019]/g, "'"));
}

/** What is to be noted; when a note was asked for, all that was said. */
export function findNote(raw: string, asked: boolean): string | null {
  const text = raw.replace(/[\u2018\u2019]/g, "'").trim();
  for (const cue of CUES) {
    const match = cue.exec(text);
    if (!match) continue;
    const note = tidy(text.slice(match.index + match[0].length));
    if (note !== '') return note;
  }
  if (!asked || isNoNote(text)) return null;
  const note = tidy(
    text.replace(
      /^(?:yes|yeah|sure|okay|ok|yep|please)(?:[\s,.!]+(?:please|that|say|just))*[\s,.!]+/i,
      '',
    ),
  );
  return /\p{L}{2}/u.test(note) && !/^(?:yes|yeah|sure|okay|ok|yep|please)$/i.test(note)
    ? note
    : null;
}

function tidy(text: string): string {
  const trimmed = text.replace(/[\s,]*(?:please|thanks|thank you)?[\s.!]*$/i, '').trim();
  return trimmed === '' ? '' : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
