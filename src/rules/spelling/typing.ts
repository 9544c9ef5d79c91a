/** How often a finger slips so: the rates of typing errors, by what happened to which keys. */

/** Rows of the Arabic 101 keyboard. */
const ROWS = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر ىةوزظ'];
/** Letters that differ by their dots alone. */
const SHAPES = ['بتثنيئ', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'هة', 'يى', 'اأإآ'];

const SWAPPED = 4e-5;
const DOUBLED = 2e-4;
const LEFT_OUT = 2.5e-5;
const STRUCK_BESIDE = 4e-6;
const STRUCK = 1e-6;
const NEIGHBOUR = 8e-6;
const LOOKS_ALIKE = 8e-6;
const UNLIKELY = 4e-7;

/** The share of writings of `meant` that come out as `word`; the two are one edit apart or less alike. */
export function typingRate(word: string, meant: string): number {
  let start = 0;
  const shorter = Math.min(word.length, meant.length);
  while (start < shorter && word[start] === meant[start]) start++;
  let end = 0;
  while (end < shorter - start && word.at(-1 - end) === meant.at(-1 - end)) end++;
  const typed = word.slice(start, word.length - end);
  const wanted = meant.slice(start, meant.length - end);
  if (typed.length === 1 && wanted === '') {
    const near = [word[start - 1] ?? '', word[start + 1] ?? ''];
    if (near.includes(typed)) return DOUBLED;
    return near.some((letter) => isNeighbour(typed, letter)) ? STRUCK_BESIDE : STRUCK;
  }
  if (typed === '' && wanted.length === 1) {
    return LEFT_OUT;
  }
  if (typed.length === 2 && typed[0] === wanted[1] && typed[1] === wanted[0]) return SWAPPED;
  if (typed.length === 1 && wanted.length === 1) {
    if (SHAPES.some((shape) => shape.includes(typed) && shape.includes(wanted))) return LOOKS_ALIKE;
    return isNeighbour(typed, wanted) ? NEIGHBOUR : UNLIKELY;
  }
  return UNLIKELY / 10;
}

/** Two letters changed places, or one was struck twice. */
export function isClumsy(word: string, meant: string): boolean {
  return typingRate(word, meant) >= SWAPPED && word.length >= meant.length;
}

function isNeighbour(a: string, b: string): boolean {
  if (b === '') return false;
  return ROWS.some((row) => {
    const place = row.indexOf(a);
    return place >= 0 && (row[place - 1] === b || row[place + 1] === b);
  });
}
