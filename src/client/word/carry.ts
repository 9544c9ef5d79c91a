/** Where things are after a change of the text that they stand in. */

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** The stretch of the older text that is another in the newer one, and how much longer it became. */
function changeBetween(older: string, newer: string) {
  const most = Math.min(older.length, newer.length);
  let start = 0;
  while (start < most && older[start] === newer[start]) start++;
  let back = 0;
  while (back < most - start && older.at(-1 - back) === newer.at(-1 - back)) back++;
  return { start, end: older.length - back, by: newer.length - older.length };
}

/** What the change touches is gone; the rest moves with its words. */
export function carryPlaces<T extends Placed>(places: readonly T[], older: string, newer: string): T[] {
  const { start, end, by } = changeBetween(older, newer);
  return places.flatMap((place): T[] => {
    if (place.to <= start) return [place];
    if (place.from < end) return [];
    return [{ ...place, from: place.from + by, to: place.to + by }];
  });
}
