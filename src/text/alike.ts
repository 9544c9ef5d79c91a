/** How many letters, or words, two rows have alike at the start, and at the end of what is left. */
export function alikeEnds<Part>(
  before: ArrayLike<Part>,
  after: ArrayLike<Part>,
): { readonly front: number; readonly back: number } {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  return { front, back };
}
