/** Words substituted, left out or added to get from `said` to `heard` (Levenshtein distance in words). */
export function wordErrors(said: string, heard: string): number {
  const target = heard.split(' ').filter(Boolean);
  let row = target.map((_, index) => index + 1);
  let left = 0;
  for (const [done, word] of said.split(' ').entries()) {
    let diagonal = done;
    left = done + 1;
    row = row.map((above, index) => {
      const best = Math.min(above + 1, left + 1, diagonal + (word === target[index] ? 0 : 1));
      diagonal = above;
      left = best;
      return best;
    });
  }
  return left;
}
